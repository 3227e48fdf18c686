package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ingest.CopyProgress;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;

/** Copies a card: what is asked, how far it is, and in the end whether the card may be formatted. */
final class CardPanel extends VBox {

    private static final double MEGABYTE = 1e6;

    private final CardViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final VBox body = new VBox(12);
    private final HBox buttons = new HBox(8);
    private final Button copy;
    private final Label count = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    CardPanel(CardViewModel model, Desk desk, Texts texts) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        Panels.dress(this, 520);
        setId("card-panel");
        Label title = new Label(texts.get("card.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        copy = new Button(texts.get("card.copy"));
        copy.setId("card-copy");
        copy.getStyleClass().add(Styles.ACCENT);
        copy.setOnAction(e -> model.copy());
        buttons.setAlignment(Pos.CENTER_RIGHT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("card.progress"));
        count.setWrapText(true);
        getChildren().addAll(title, body, buttons);
        model.phase().subscribe(this::show);
        model.progress().subscribe(now -> now.ifPresent(this::tell));
        model.mistake().subscribe(now -> allow());
        model.mistake().subscribe((old, now) -> {
            if (!now.isEmpty()) {
                tellBehind(Notice.failed(now));
            }
        });
        model.card().subscribe(now -> allow());
        model.destination().subscribe(now -> allow());
    }

    /** Gives the first button the focus. */
    void begin() {
        lookupAll(".button").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }

    private void allow() {
        copy.setDisable(!model.isComplete());
    }

    private void show(CardViewModel.Phase phase) {
        buttons.getChildren().clear();
        switch (phase) {
            case ASKING -> ask();
            case COPYING -> copying();
            case SAFE -> {
                String sentence = texts.get("card.safe", files());
                end("card-safe", Material2OutlinedMZ.VERIFIED, sentence);
                tellBehind(Notice.done(sentence));
            }
            case UNSAFE -> {
                unsafe();
                tellBehind(Notice.failed(texts.get("card.unsafe", model.problems().size())));
            }
        }
    }

    /** Whoever let it go on in the background hears wherever they are what came of it, and may look at it here. */
    private void tellBehind(Notice notice) {
        if (getScene() == null) {
            desk.tell(notice.with(
                    Action.of("card.show", texts.get("import.details"), () -> desk.window().showDialog(this))));
        }
    }

    /** Whether a copy is on its way. */
    boolean isCopying() {
        return model.phase().get() == CardViewModel.Phase.COPYING;
    }

    private void ask() {
        TextField shoot = new TextField(model.shoot().get());
        shoot.textProperty().bindBidirectional(model.shoot());
        TextField template = new TextField(model.template().get());
        template.setId("card-template");
        template.textProperty().bindBidirectional(model.template());
        Label example = new Label();
        example.setId("card-example");
        example.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        example.textProperty().bind(model.example().map(e -> e.isEmpty() ? "" : texts.get("card.example", e)));
        Label mistake = new Label();
        mistake.setId("card-mistake");
        mistake.setWrapText(true);
        mistake.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        mistake.textProperty().bind(model.mistake());
        mistake.managedProperty().bind(mistake.textProperty().isNotEmpty());
        body.getChildren()
                .setAll(
                        folder("card.from", model.card(), false),
                        ShootPanel.field("card.shoot", shoot, texts),
                        folder("card.to", model.destination(), false),
                        folder("card.second", model.second(), true),
                        ShootPanel.field("card.template", template, texts),
                        example,
                        mistake);
        buttons.getChildren().setAll(button("cancel", desk.window()::closeDialog), copy);
        allow();
    }

    private VBox folder(String key, ObjectProperty<Optional<Path>> chosen, boolean optional) {
        TextField path = new TextField();
        path.setEditable(false);
        path.setFocusTraversable(false);
        path.textProperty().bind(chosen.map(p -> p.map(Path::toString).orElse(texts.get(optional ? "card.nowhere" : "card.choose"))));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = button("card.ask", () -> desk.window().askFolder(texts.get(key)).ifPresent(p -> chosen.set(Optional.of(p))));
        choose.setId(key.replace('.', '-'));
        choose.setAccessibleText(texts.get(key));
        HBox row = new HBox(8, path, choose);
        if (optional) {
            Button none = button("card.none", () -> chosen.set(Optional.empty()));
            none.disableProperty().bind(chosen.map(Optional::isEmpty));
            row.getChildren().add(none);
        }
        Label word = new Label(texts.get(key));
        word.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        word.setLabelFor(choose);
        path.setAccessibleText(texts.get(key));
        return new VBox(4, word, row);
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    private void copying() {
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        count.setText(texts.get("card.begins"));
        body.getChildren().setAll(count, bar);
        Button stop = button("card.stop", model::stop);
        Button behind = button("card.behind", desk.window()::closeDialog);
        buttons.getChildren().setAll(stop, behind);
        behind.requestFocus();
    }

    private void tell(CopyProgress now) {
        bar.setProgress(now.bytes() == 0 ? 0 : (double) now.bytesDone() / now.bytes());
        long left = now.left().map(d -> d.plusSeconds(59).toMinutes()).orElse(0L);
        count.setText(texts.get(
                "card.count", now.filesDone(), now.files(), now.bytesDone() / MEGABYTE, now.bytes() / MEGABYTE, left));
    }

    private int files() {
        return model.result().get().map(r -> r.files()).orElse(0);
    }

    private void end(String id, org.kordamp.ikonli.Ikon icon, String sentence) {
        Label words = new Label(sentence, new FontIcon(icon));
        words.setId(id);
        words.setWrapText(true);
        words.getStyleClass().add(id);
        body.getChildren().setAll(words);
        Button done = button("close", desk.window()::closeDialog);
        done.getStyleClass().add(Styles.ACCENT);
        buttons.getChildren().setAll(done);
        done.requestFocus();
    }

    private void unsafe() {
        end("card-unsafe", Material2OutlinedMZ.WARNING, texts.get("card.unsafe", model.problems().size(), files()));
        Label why = new Label(String.join("\n\n", model.problems()));
        why.setWrapText(true);
        ScrollPane scroll = new ScrollPane(why);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(180);
        body.getChildren().add(scroll);
        buttons.getChildren().addFirst(button("card.again", model::copy));
    }
}
