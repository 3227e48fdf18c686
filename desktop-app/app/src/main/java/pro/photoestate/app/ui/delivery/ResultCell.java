package pro.photoestate.app.ui.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.MadeFile;
import pro.photoestate.app.ui.common.Texts;

/** What became of one photo. */
final class ResultCell extends ListCell<ResultItem> {

    private final Texts texts;
    private final Supplier<Map<String, Long>> budgets;
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.CHECK);
    private final Label file = new Label();
    private final Label more = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final VBox row;

    /** @param budgets bytes allowed, by profile; those without are missing */
    ResultCell(Texts texts, Supplier<Map<String, Long>> budgets) {
        this.texts = texts;
        this.budgets = budgets;
        file.getStyleClass().add("file");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names begin alike, and end with what tells them apart
        more.getStyleClass().add("more");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        progress.setPrefHeight(8);
        progress.setMaxWidth(Double.MAX_VALUE);
        row = new VBox(new HBox(8, icon, file), more, progress);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ResultItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        row.getStyleClass().setAll("result", item.state().name().toLowerCase(java.util.Locale.ROOT));
        icon.setIconCode(switch (item.state()) {
            case DONE -> Material2OutlinedAL.CHECK_CIRCLE_OUTLINE;
            case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
            case CANCELLED -> Material2OutlinedAL.BLOCK;
            default -> Material2OutlinedAL.HOURGLASS_EMPTY;
        });
        file.setText(item.name());
        more.setText(words(item));
        more.setVisible(!more.getText().isEmpty());
        more.setManaged(more.isVisible());
        boolean running = item.state() == JobState.RUNNING;
        progress.setVisible(running);
        progress.setManaged(running);
        progress.setProgress(item.progress());
        setAccessibleText(item.name() + ". " + more.getText());
        setGraphic(row);
    }

    private String words(ResultItem item) {
        return switch (item.state()) {
            case DONE -> files(item.files());
            case FAILED -> item.failure().map(texts::told).orElse("");
            case CANCELLED -> texts.get("result.cancelled");
            case QUEUED -> item.failure().map(texts::told).orElseGet(() -> texts.get("result.waiting"));
            case RUNNING -> "";
        };
    }

    private String files(List<MadeFile> files) {
        return String.join(System.lineSeparator(), files.stream().map(this::file).toList());
    }

    private String file(MadeFile made) {
        Long budget = budgets.get().get(made.profile());
        String size = Bytes.text(made.bytes(), texts);
        return budget == null
                ? texts.get("result.file", made.profile(), made.width(), made.height(), size)
                : texts.get("result.file.budget", made.profile(), made.width(), made.height(), size, Bytes.text(budget, texts));
    }
}
