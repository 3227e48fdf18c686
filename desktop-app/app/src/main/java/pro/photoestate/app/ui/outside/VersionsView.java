package pro.photoestate.app.ui.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** The versions of a scene: who declared what, and which one is its photo. */
final class VersionsView {

    /** So high the list grows before it scrolls, px: with title and button it fits the smallest window. */
    private static final double HIGHEST = 400;

    private final VersionsViewModel model;
    private final Texts texts;
    private final Locale locale;
    private final VersionRow.VersionActs acts;
    private final Parent root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox versions;

    @FXML
    private Button close;

    /** @param declare asks what was done to a version */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    VersionsView(VersionsViewModel model, Texts texts, Locale locale, Consumer<OutsideVersion> declare, Runnable closing) {
        this.model = model;
        this.texts = texts;
        this.locale = locale;
        this.acts = new VersionRow.VersionActs() {
            @Override
            public void declare(OutsideVersion version) {
                declare.accept(version);
            }

            @Override
            public void choose(OutsideVersion version) {
                model.choose(Optional.of(version.id()));
            }
        };
        root = Fxml.load(this, texts);
        model.items().addListener((Observable o) -> show());
        model.own().subscribe(this::show);
        versions.heightProperty().subscribe(h -> scroll.setPrefViewportHeight(Math.min(HIGHEST, h.doubleValue())));
        close.setOnAction(e -> closing.run());
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        rows.add(VersionRow.own(texts, locale, model.own().get(), () -> model.choose(Optional.empty())));
        model.items().forEach(item -> rows.add(VersionRow.of(item, texts, locale, acts)));
        int focused = IntStream.range(0, versions.getChildren().size())
                .filter(i -> versions.getChildren().get(i).isFocusWithin())
                .findFirst()
                .orElse(-1);
        versions.getChildren().setAll(rows);
        if (focused >= 0 && focused < rows.size()) { // the focus stays with its version
            rows.get(focused).lookupAll(".button").stream().filter(b -> !b.isDisabled()).findFirst().ifPresent(Node::requestFocus);
        }
    }

    Parent root() {
        return root;
    }
}
