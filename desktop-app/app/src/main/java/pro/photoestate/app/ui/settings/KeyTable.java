package pro.photoestate.app.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** The key of every action, to be changed by pressing another. */
final class KeyTable {

    private final KeyTableViewModel model;
    private final Texts texts;
    private final Parent root;

    @FXML
    private TextField keySearch;

    @FXML
    private Label keyConflict;

    @FXML
    private GridPane keyGrid;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    KeyTable(KeyTableViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, texts);
        keySearch.textProperty().bindBidirectional(model.wanted());
        keyConflict.textProperty().bind(model.conflict());
        model.rows().subscribe(this::fill);
        fill();
    }

    Parent root() {
        return root;
    }

    private void fill() {
        keyGrid.getChildren().clear();
        for (int i = 0; i < model.rows().size(); i++) {
            KeyTableViewModel.Row row = model.rows().get(i);
            keyGrid.addRow(i, title(row), keyButton(row), resetButton(row));
        }
    }

    private static Label title(KeyTableViewModel.Row row) {
        Label title = new Label(row.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private ToggleButton keyButton(KeyTableViewModel.Row row) {
        ToggleButton button = new ToggleButton(row.key());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get("keys.change", row.title()));
        button.selectedProperty().subscribe((was, is) -> {
            if (is) {
                button.setText(texts.get("keys.press"));
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (button.isSelected() && !event.getCode().isModifierKey()) {
                event.consume();
                button.setSelected(false);
                pressed(row, event);
            }
        });
        return button;
    }

    private void pressed(KeyTableViewModel.Row row, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            fill(); // as it was
        } else {
            model.bind(row.id(), KeyPress.of(event).name());
        }
    }

    private Button resetButton(KeyTableViewModel.Row row) {
        Button button = new Button(texts.get("keys.reset"));
        button.setAccessibleText(texts.get("keys.reset") + " " + row.title());
        button.getStyleClass().add(Styles.SMALL);
        button.setVisible(row.changed());
        button.setOnAction(e -> model.reset(row.id()));
        return button;
    }
}
