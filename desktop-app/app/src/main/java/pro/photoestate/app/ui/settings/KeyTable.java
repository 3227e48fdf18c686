package pro.photoestate.app.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Texts;

/** The key of every action, to be changed by pressing another. */
final class KeyTable extends VBox {

    private final SettingsViewModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final GridPane grid = new GridPane(16, 4);
    private final Label conflict = new Label();
    private List<Action> actions = List.of();
    private Map<String, String> changed = Map.of();

    KeyTable(SettingsViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        search.setPromptText(texts.get("keys.search"));
        search.setAccessibleText(texts.get("keys.search"));
        search.setMaxWidth(280);
        search.textProperty().subscribe(this::fill);
        conflict.getStyleClass().add(Styles.WARNING);
        conflict.setWrapText(true);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words, new ColumnConstraints(150), new ColumnConstraints(110));
        getChildren().addAll(search, conflict, grid);
    }

    /** Lists these actions. */
    void offer(List<Action> all) {
        Map<String, Action> once = new LinkedHashMap<>();
        all.forEach(a -> once.putIfAbsent(a.id(), a));
        actions = List.copyOf(once.values());
        fill();
    }

    /** Shows the keys that were changed, by the actions' ids. */
    void show(Map<String, String> keys) {
        changed = keys;
        fill();
    }

    private void fill() {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        grid.getChildren().clear();
        int row = 0;
        for (Action action : new ArrayList<>(actions)) {
            if (action.title().toLowerCase(Locale.ROOT).contains(wanted)) {
                grid.addRow(row++, title(action), keyButton(action), resetButton(action));
            }
        }
    }

    private static Label title(Action action) {
        Label title = new Label(action.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    private ToggleButton keyButton(Action action) {
        String none = texts.get("keys.none");
        ToggleButton button = new ToggleButton(Optional.ofNullable(changed.get(action.id()))
                .flatMap(Action::written)
                .or(action::key)
                .map(KeyCombination::getDisplayText)
                .orElse(none));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get("keys.change", action.title()));
        button.selectedProperty().subscribe((was, is) -> {
            if (is) {
                button.setText(texts.get("keys.press"));
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (button.isSelected() && !event.getCode().isModifierKey()) {
                event.consume();
                button.setSelected(false);
                pressed(action, event);
            }
        });
        return button;
    }

    private void pressed(Action action, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            fill();
            return;
        }
        String key = combination(event).getName();
        List<String> others = SettingsViewModel.conflicts(keys(), action.id(), key);
        conflict.setText(others.isEmpty() ? "" : texts.get("keys.conflict", titles(others)));
        model.bind(action.id(), Optional.of(key));
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    private Button resetButton(Action action) {
        Button button = new Button(texts.get("keys.reset"));
        button.setAccessibleText(texts.get("keys.reset") + " " + action.title());
        button.getStyleClass().add(Styles.SMALL);
        button.setVisible(changed.containsKey(action.id()));
        button.setOnAction(e -> model.bind(action.id(), Optional.empty()));
        return button;
    }

    private Optional<String> key(Action action) {
        return Optional.ofNullable(changed.get(action.id())).or(() -> action.key().map(KeyCombination::getName));
    }

    private Map<String, String> keys() {
        Map<String, String> all = new HashMap<>();
        actions.forEach(a -> key(a).ifPresent(k -> all.put(a.id(), k)));
        return all;
    }

    private String titles(List<String> ids) {
        return actions.stream().filter(a -> ids.contains(a.id())).map(Action::title).reduce((a, b) -> a + ", " + b).orElse("");
    }
}
