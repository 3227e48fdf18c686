package pro.photoestate.app.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Texts;

/** The keys: those of the place on the screen, and those that work everywhere. */
final class ShortcutSheet extends VBox {

    /** Two columns stand side by side in the smallest window, px. */
    private static final double COLUMN = 380;

    ShortcutSheet(String placeName, List<Action> here, List<Action> everywhere, Texts texts) {
        setId("shortcut-sheet");
        getStyleClass().add("shortcut-sheet");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        FlowPane columns = new FlowPane(32, 24);
        columns.setPrefWrapLength(2 * COLUMN + 32);
        List<Action> keyed = here.stream().filter(a -> a.key().isPresent()).toList();
        if (!keyed.isEmpty()) {
            columns.getChildren().add(column(placeName, keyed));
        }
        columns.getChildren()
                .add(column(texts.get("keys.everywhere"), everywhere.stream().filter(a -> a.key().isPresent()).toList()));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    private static VBox column(String title, List<Action> actions) {
        Label head = new Label(title);
        head.getStyleClass().addAll(Styles.TEXT_CAPTION, Styles.TEXT_MUTED);
        GridPane grid = new GridPane(16, 8);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(96);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, words);
        for (Action action : actions) {
            Label key = new Label(action.key().orElseThrow().getDisplayText());
            key.getStyleClass().add("key");
            Label name = new Label(action.title());
            name.setWrapText(true);
            grid.addRow(grid.getRowCount(), key, name);
        }
        VBox column = new VBox(8, head, grid);
        column.setPrefWidth(COLUMN);
        return column;
    }
}
