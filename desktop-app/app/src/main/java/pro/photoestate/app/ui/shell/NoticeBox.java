package pro.photoestate.app.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;

/** Sentences in the corner of the window, the newest at the foot. */
final class NoticeBox {

    /** Long enough to read a line and reach its button. */
    private static final Duration STAY = Duration.seconds(8);

    /** More than this many hide the work. */
    private static final int MOST = 4;

    private final VBox column;
    private final Texts common;

    NoticeBox(VBox column, Texts common) {
        this.column = column;
        this.common = common;
    }

    void show(Notice notice) {
        HBox row = row(notice);
        column.getChildren().add(row);
        if (column.getChildren().size() > MOST) {
            column.getChildren().removeFirst();
        }
        if (notice.kind() != Notice.Kind.FAILED) {
            PauseTransition stay = new PauseTransition(STAY);
            stay.setOnFinished(e -> column.getChildren().remove(row));
            stay.play();
        }
    }

    private HBox row(Notice notice) {
        Label words = new Label(notice.sentence());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, icon(notice.kind()), words);
        notice.action().ifPresent(action -> {
            Button button = new Button(action.title());
            button.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                column.getChildren().remove(row);
                action.fire();
            });
            row.getChildren().add(button);
        });
        Button close = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
        close.setAccessibleText(common.get("close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(e -> column.getChildren().remove(row));
        row.getChildren().add(close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("notice", "notice-" + notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        return row;
    }

    private static FontIcon icon(Notice.Kind kind) {
        Ikon icon = switch (kind) {
            case DONE -> Material2OutlinedAL.CHECK_CIRCLE;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
        };
        return new FontIcon(icon);
    }
}
