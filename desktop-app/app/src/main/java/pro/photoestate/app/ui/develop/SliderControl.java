package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;

/**
 * A number: name, slider, field, and a switch where it may be left to the engine. Arrow keys step, finely with Shift,
 * and Page Up and Down coarsely; a double click or Delete takes it back to its default.
 */
final class SliderControl implements Control {

    private static final PseudoClass AUTO = PseudoClass.getPseudoClass("auto");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final DevelopViewModel model;
    private final Words words;
    private final Operation operation;
    private final Parameter parameter;
    private final Scale scale;
    private final String title;
    private final Label name;
    private final Slider slider = new Slider(Scale.LOW, Scale.HIGH, Scale.LOW);
    private final TextField field = new TextField();
    private final ToggleButton auto = new ToggleButton();
    private final HBox row = new HBox(8);
    private double value;
    private boolean showing;
    private @Nullable String gesture;

    SliderControl(DevelopViewModel model, Words words, Operation operation, Parameter parameter) {
        this.model = model;
        this.words = words;
        this.operation = operation;
        this.parameter = parameter;
        this.scale = Scale.of(parameter);
        this.title = words.parameter(operation, parameter.name());
        this.name = new Label(title);
        build();
        listen();
    }

    private void build() {
        String id = operation.id() + "-" + parameter.name();
        name.getStyleClass().add("parameter-name");
        name.setLabelFor(slider);
        name.setTooltip(new Tooltip(words.texts().get("slider.tip", title)));
        slider.setId("slider-" + id);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setMinWidth(64);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId("field-" + id);
        field.getStyleClass().addAll(Styles.SMALL, "parameter-field");
        field.setAccessibleText(words.texts().get("field.name", title));
        field.setTooltip(new Tooltip(words.texts()
                .get("field.tip", title, scale.words(scale.min(), words.locale()), scale.words(scale.max(), words.locale()))));
        row.getStyleClass().add("parameter");
        row.getChildren().addAll(name, slider, field, isAutomatic() ? auto() : space());
    }

    private Node auto() {
        auto.setText(words.texts().get("auto.short"));
        auto.setId("auto-" + operation.id() + "-" + parameter.name());
        auto.getStyleClass().addAll(Styles.SMALL, "parameter-auto");
        auto.setAccessibleText(words.texts().get("auto.name", title));
        auto.setTooltip(new Tooltip(words.texts().get("auto.tip", title)));
        auto.setOnAction(e -> {
            if (auto.isSelected()) {
                model.change(r -> RecipeValues.with(r, operation, parameter.name(), Parameter.AUTO), null);
            } else {
                model.set(operation, parameter.name(), value, null);
            }
        });
        return auto;
    }

    private static Node space() {
        Region space = new Region();
        space.getStyleClass().add("parameter-auto-space");
        return space;
    }

    private boolean isAutomatic() {
        return parameter instanceof Parameter.AutoAmount;
    }

    private void listen() {
        slider.valueProperty().subscribe(place -> {
            if (!showing) {
                set(scale.valueAt(place.doubleValue()), gesture);
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> gesture = model.newGesture());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> rest());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, e -> rest());
        slider.setOnMouseClicked(e -> resetAt(e.getClickCount()));
        name.setOnMouseClicked(e -> resetAt(e.getClickCount()));
        field.setOnAction(e -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.textProperty().subscribe(t -> field.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isTyped()) {
                write();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE || (PlaceKeys.isUndo(e) && !isTyped())) {
                PlaceKeys.passOn(e, row);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // the place's
        }
        double factor = event.isShiftDown() ? Scale.FINE : 1;
        switch (event.getCode()) {
            case PAGE_UP -> step(Scale.COARSE, event);
            case PAGE_DOWN -> step(-Scale.COARSE, event);
            case RIGHT, UP -> step(factor, event);
            case LEFT, DOWN -> step(-factor, event);
            case DELETE, BACK_SPACE -> {
                reset();
                event.consume();
            }
            default -> {}
        }
    }

    private void step(double steps, KeyEvent event) {
        if (gesture == null) {
            gesture = model.newGesture(); // a key that is held is one entry of the history
        }
        set(scale.moved(value, steps), gesture);
        event.consume();
    }

    private void rest() {
        if (gesture != null) {
            gesture = null;
            model.rest();
        }
    }

    private void resetAt(int clicks) {
        if (clicks == 2) {
            reset();
        }
    }

    private void reset() {
        model.change(r -> RecipeValues.reset(r, operation, parameter.name()), null);
    }

    private void set(double wanted, @Nullable String within) {
        model.set(operation, parameter.name(), wanted, within);
    }

    private void commit() {
        OptionalDouble typed = scale.parse(field.getText());
        if (typed.isPresent() && isTyped()) {
            set(typed.getAsDouble(), null);
        }
        write(); // as numbers are written here: until something else is typed, undo is the place's
    }

    /** Whether the field has something else than the number. */
    private boolean isTyped() {
        return !field.getText().equals(scale.number(value, words.locale()));
    }

    private boolean isWrong() {
        return scale.parse(field.getText()).isEmpty();
    }

    private void write() {
        field.setText(scale.number(value, words.locale()));
    }

    @Override
    public void show(Recipe recipe, Found found) {
        Object now = RecipeValues.value(recipe, operation, parameter.name());
        boolean automatic = Parameter.AUTO.equals(now);
        double number = now instanceof Double n
                ? n
                : Math.clamp(found.of(operation, parameter.name()).orElse(neutral()), scale.min(), scale.max());
        row.pseudoClassStateChanged(AUTO, automatic);
        row.pseudoClassStateChanged(CHANGED, !now.equals(parameter.defaultValue()));
        auto.setSelected(automatic);
        if (number != value || field.getText().isEmpty() || !field.isFocused()) {
            boolean typed = field.isFocused() && isTyped();
            value = number;
            showing = true;
            slider.setValue(scale.place(number));
            showing = false;
            if (!typed) {
                write();
            }
            slider.setAccessibleText(
                    automatic
                            ? words.texts().get("slider.auto", title, scale.words(number, words.locale()))
                            : title + ", " + scale.words(number, words.locale()));
        }
    }

    /** Where a slider lies as long as nothing was found. */
    private double neutral() {
        return scale.logarithmic() ? 6500 : 0; // daylight, K
    }

    @Override
    public Node node() {
        return row;
    }
}
