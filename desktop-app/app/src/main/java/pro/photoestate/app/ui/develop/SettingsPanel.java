package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.recipe.Operation;

/** Asks which operations are to be copied or synced. */
final class SettingsPanel extends VBox {

    private final Map<Operation, CheckBox> boxes = new EnumMap<>(Operation.class);
    private final Button go = new Button();

    private SettingsPanel(
            Surroundings window, Words words, String title, Set<Operation> chosen, Consumer<Set<Operation>> then) {
        getStyleClass().add("dialog");
        setSpacing(8);
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_4);
        getChildren().add(head);
        for (Operation operation : Operation.values()) {
            CheckBox box = new CheckBox(words.operation(operation));
            box.setId("copy-" + operation.id());
            box.setSelected(chosen.contains(operation));
            box.selectedProperty().subscribe(() -> go.setDisable(selected().isEmpty()));
            boxes.put(operation, box);
            getChildren().add(box);
        }
        go.setText(title);
        go.setId("settings-go");
        go.setDefaultButton(true);
        go.setDisable(selected().isEmpty());
        go.setOnAction(e -> {
            window.closeDialog();
            then.accept(selected());
        });
        Button cancel = new Button(words.texts().get("cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> window.closeDialog());
        HBox buttons = new HBox(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(buttons);
    }

    private Set<Operation> selected() {
        Set<Operation> selected = EnumSet.noneOf(Operation.class);
        boxes.forEach((operation, box) -> {
            if (box.isSelected()) {
                selected.add(operation);
            }
        });
        return selected;
    }

    static void ask(
            Surroundings window, Words words, String title, Set<Operation> chosen, Consumer<Set<Operation>> then) {
        SettingsPanel panel = new SettingsPanel(window, words, title, chosen, then);
        window.showDialog(panel);
        panel.boxes.values().iterator().next().requestFocus();
    }
}
