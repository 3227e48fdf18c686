package pro.photoestate.app.ui.develop;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;

/** A choice of few words, or a switch. */
final class WordControl implements Control {

    private final HBox row = new HBox(8);
    private final Operation operation;
    private final Parameter parameter;
    private final ChoiceBox<String> choice = new ChoiceBox<>();
    private final ToggleSwitch flag = new ToggleSwitch();
    private boolean showing;

    WordControl(DevelopViewModel model, Words words, Operation operation, Parameter parameter) {
        this.operation = operation;
        this.parameter = parameter;
        String title = words.parameter(operation, parameter.name());
        Label name = new Label(title);
        name.getStyleClass().add("parameter-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getStyleClass().add("parameter");
        Node control = parameter instanceof Parameter.Choice c ? choice(words, c) : flag;
        control.setId("choice-" + operation.id() + "-" + parameter.name());
        control.setAccessibleText(title);
        name.setLabelFor(control);
        row.getChildren().addAll(name, space, control);
        choice.valueProperty().subscribe(now -> {
            if (!showing && now != null) {
                model.set(operation, parameter.name(), now, null);
            }
        });
        flag.selectedProperty().subscribe(now -> {
            if (!showing) {
                model.set(operation, parameter.name(), now, null);
            }
        });
    }

    private Node choice(Words words, Parameter.Choice declared) {
        choice.getItems().setAll(declared.options());
        choice.getStyleClass().add(Styles.SMALL);
        choice.setPrefWidth(152);
        choice.setConverter(new ChoiceWords<>(option -> words.choice(operation, parameter.name(), option)));
        return choice;
    }

    @Override
    public void show(Recipe recipe, Found found) {
        showing = true;
        switch (RecipeValues.value(recipe, operation, parameter.name())) {
            case String word -> choice.setValue(word);
            case Boolean on -> flag.setSelected(on);
            default -> {}
        }
        showing = false;
    }

    @Override
    public Node node() {
        return row;
    }
}
