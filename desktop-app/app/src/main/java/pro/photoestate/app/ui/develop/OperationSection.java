package pro.photoestate.app.ui.develop;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;

/** One operation in the panel: its name with a switch that keeps the values, and a row for each of its parameters. */
final class OperationSection extends VBox {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Operation operation;
    private final List<Control> controls = new ArrayList<>();
    private final ToggleSwitch on = new ToggleSwitch();
    private boolean showing;

    /** What it adjusts. */
    Operation operation() {
        return operation;
    }

    OperationSection(DevelopViewModel model, Words words, Operation operation) {
        this.operation = operation;
        getStyleClass().add("operation");
        getChildren().add(head(model, words));
        for (Parameter parameter : operation.parameters()) {
            Control control = parameter instanceof Parameter.Amount || parameter instanceof Parameter.AutoAmount
                    ? new SliderControl(model, words, operation, parameter)
                    : new WordControl(model, words, operation, parameter);
            controls.add(control);
            getChildren().add(control.node());
        }
        on.selectedProperty().subscribe(now -> {
            if (!showing) {
                model.change(r -> RecipeValues.switched(r, operation, now), null);
            }
        });
    }

    private HBox head(DevelopViewModel model, Words words) {
        String title = words.operation(operation);
        Label name = new Label(title);
        name.getStyleClass().add("operation-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button(null, new FontIcon(Material2OutlinedMZ.RESTORE));
        reset.setId("reset-" + operation.id());
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "quiet");
        reset.setTooltip(new Tooltip(words.texts().get("reset.tip", title)));
        reset.setAccessibleText(words.texts().get("reset.tip", title));
        reset.setOnAction(e -> model.change(r -> RecipeValues.reset(r, operation), null));
        on.setId("switch-" + operation.id());
        on.setAccessibleText(words.texts().get("switch.tip", title));
        on.setTooltip(new Tooltip(words.texts().get("switch.tip", title)));
        HBox head = new HBox(8, name, space, reset, on);
        head.getStyleClass().add("operation-head");
        return head;
    }

    /** Shows what the recipe says. */
    void show(Recipe recipe, Found found) {
        boolean isOn = RecipeValues.isOn(recipe, operation);
        showing = true;
        on.setSelected(isOn);
        showing = false;
        pseudoClassStateChanged(OFF, !isOn);
        controls.forEach(c -> c.show(recipe, found));
    }
}
