package pro.photoestate.app.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Texts;

/** Everything that can be done now, found by typing. */
final class CommandPalette extends VBox {

    private final ListView<Action> list = new ListView<>();
    private final TextField field = new TextField();
    private final Runnable close;

    /** @param close called before an action is done */
    CommandPalette(List<Action> actions, Texts texts, Runnable close) {
        this.close = close;
        getStyleClass().add("palette");
        setId("palette");
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        list.setCellFactory(view -> new ActionCell(this::choose));
        list.setFocusTraversable(false);
        Label none = new Label(texts.get("palette.none"));
        list.setPlaceholder(none);
        getChildren().addAll(field, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        ObservableValue<List<Action>> found = field.textProperty().map(typed -> ActionSearch.find(actions, typed));
        found.subscribe(hits -> {
            list.getItems().setAll(hits);
            list.getSelectionModel().selectFirst();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Gives the field the focus. */
    void begin() {
        field.requestFocus();
    }

    private void pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        if (key == KeyCode.DOWN || key == KeyCode.UP) {
            int row = list.getSelectionModel().getSelectedIndex() + (key == KeyCode.DOWN ? 1 : -1);
            int last = list.getItems().size() - 1;
            list.getSelectionModel().select(Math.clamp(row, 0, Math.max(0, last)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex() - 3);
            event.consume();
        } else if (key == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.fire();
        }
    }

    private static final class ActionCell extends ListCell<Action> {

        private final Label title = new Label();
        private final Label key = new Label();
        private final HBox row;

        /** @param choose what a click on it does, which has selected it */
        ActionCell(Runnable choose) {
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    choose.run();
                }
            });
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            key.getStyleClass().add("key");
            row = new HBox(8, title, gap, key);
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            title.setText(action.title());
            key.setText(action.key().map(k -> k.getDisplayText()).orElse(""));
            key.setVisible(action.key().isPresent());
            setGraphic(row);
        }
    }
}
