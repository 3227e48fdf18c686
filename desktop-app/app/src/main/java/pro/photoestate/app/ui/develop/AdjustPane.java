package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.OperationClass;

/** The groups of sliders, generated from what the operations declare. */
final class AdjustPane extends VBox {

    private final DevelopViewModel model;
    private final Words words;
    private final List<OperationSection> sections = new ArrayList<>();
    private final Map<Operation, TitledPane> groups = new EnumMap<>(Operation.class);
    private final Label provenance = new Label();

    AdjustPane(Desk desk, DevelopViewModel model, Words words, Node looks) {
        this.model = model;
        this.words = words;
        getStyleClass().add("adjust");
        getChildren()
                .addAll(
                        group("look", true, looks),
                        group("light", true, section(Operation.TONE)),
                        group("colour", true, section(Operation.WHITE_BALANCE), section(Operation.COLOUR)),
                        group("geometry", false, geometry()),
                        group(
                                "window",
                                false,
                                section(Operation.WINDOW_PULL),
                                section(Operation.MERGE),
                                section(Operation.ALIGN)),
                        group("detail", false, section(Operation.DETAIL)),
                        group("export", false, export(desk)));
    }

    private Node[] geometry() {
        return Stream.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP)
                .map(this::section)
                .toArray(Node[]::new);
    }

    private OperationSection section(Operation operation) {
        OperationSection section = new OperationSection(model, words, operation);
        sections.add(section);
        return section;
    }

    private Node[] export(Desk desk) {
        provenance.setWrapText(true);
        provenance.getStyleClass().add(Styles.TEXT_MUTED);
        Button deliver = new Button(words.texts().get("deliver"), new FontIcon(Material2OutlinedMZ.SEND));
        deliver.setId("deliver");
        deliver.setMaxWidth(Double.MAX_VALUE);
        deliver.setOnAction(e -> desk.go(PlaceId.DELIVER));
        return new Node[] {provenance, deliver};
    }

    private TitledPane group(String key, boolean open, Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("group-content");
        TitledPane pane = new TitledPane(words.texts().get("group." + key), box);
        pane.setId("group-" + key);
        pane.setAnimated(false);
        pane.setExpanded(open);
        pane.getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON, "group");
        for (Node node : content) {
            if (node instanceof OperationSection section) {
                groups.put(section.operation(), pane);
            }
        }
        return pane;
    }

    /** Which groups are open comes back at the next start. */
    void remember(DevelopMemory memory) {
        for (Node node : getChildren()) {
            if (node instanceof TitledPane group) {
                memory.flag(group.getId(), group.expandedProperty());
            }
        }
    }

    /** Opens the group of an operation and brings it to sight. */
    void reveal(Operation operation) {
        Optional.ofNullable(groups.get(operation)).ifPresent(pane -> {
            pane.setExpanded(true);
            pane.requestFocus();
        });
    }

    /** Follows the recipe until the answer is unsubscribed. */
    Subscription follow() {
        return Subscription.combine(model.recipe().subscribe(r -> show()), model.shown().subscribe(s -> show()));
    }

    private void show() {
        Found found = new Found(model.shown().get().map(Shown::picture).map(p -> p.analysis()));
        sections.forEach(s -> s.show(model.recipe().get(), found));
        boolean altered = model.recipe().get().provenance().contains(OperationClass.ALTERATION);
        provenance.setText(words.texts().get(altered ? "provenance.altered" : "provenance.enhanced"));
    }
}
