package pro.photoestate.app.ui.batch;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Texts;

/** One job: thumbnail, name, what it does and how far, what went wrong and what to do. Waiting ones are dragged in line. */
final class JobCell extends ListCell<JobRow> {

    /** A row's id while it is dragged. */
    private static final DataFormat JOB = new DataFormat("application/x-photoestate-job");

    /** Of the progress, where there is room, px. */
    private static final double SIDE = 250;

    /** It may stand beside the rows, px. */
    private static final double SCROLL_BAR = 16;

    private final BatchViewModel model;
    private final Texts texts;
    private final ScenePictures pictures;
    private final FontIcon sign = new FontIcon();
    private final HBox picture = new HBox();
    private final Label title = new Label();
    private final Label says = new Label();
    private final Label failure = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label left = new Label();
    private final VBox progress = new VBox(4, bar, left);
    private final Button cancel;
    private final Button retry;
    private final HBox row;

    JobCell(BatchViewModel model, Texts texts, ScenePictures pictures) {
        this.model = model;
        this.texts = texts;
        this.pictures = pictures;
        cancel = button("cancel", Material2OutlinedAL.CLOSE, job -> model.cancel(List.of(job)));
        retry = button("retry", Material2OutlinedMZ.REFRESH, job -> model.retry(List.of(job)));
        row = arranged();
        setOnDragDetected(this::dragged);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private HBox arranged() {
        picture.setAlignment(Pos.CENTER);
        picture.getStyleClass().add("job-picture");
        says.getStyleClass().add("job-says");
        says.setMinWidth(Region.USE_PREF_SIZE);
        failure.getStyleClass().add("job-failure");
        failure.setWrapText(true);
        VBox words = new VBox(2, title, says, failure);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        left.getStyleClass().add("job-says");
        left.setMinWidth(Region.USE_PREF_SIZE);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.setPrefWidth(SIDE);
        progress.setMaxWidth(SIDE);
        HBox.setHgrow(progress, Priority.SOMETIMES);
        HBox buttons = new HBox(4, retry, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(76);
        HBox all = new HBox(16, sign, picture, words, progress, buttons);
        all.setAlignment(Pos.CENTER_LEFT);
        all.setMinWidth(0);
        all.setPrefWidth(1);
        return all;
    }

    private Button button(String key, Ikon icon, Consumer<JobRow> act) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(e -> act.accept(getItem()));
        return button;
    }

    @Override
    protected void updateItem(JobRow job, boolean empty) {
        JobRow before = getItem();
        super.updateItem(job, empty);
        if (empty || job == null) {
            dropPicture();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (before == null || !before.scene().equals(job.scene()) || picture.getChildren().isEmpty()) {
            dropPicture();
            picture.getChildren().setAll(pictures.show(job.scene()));
        }
        fill(job);
        setGraphic(row);
    }

    private void dropPicture() {
        picture.getChildren().forEach(pictures::drop);
        picture.getChildren().clear();
    }

    private void fill(JobRow job) {
        sign.setIconCode(icon(job.state()));
        sign.getStyleClass().setAll("ikonli-font-icon", "job-" + job.state().name().toLowerCase(Locale.ROOT));
        title.setText(job.title());
        says.setText(job.says());
        failure.setText(job.failure().map(f -> f + "  [" + job.code() + "]").orElse(""));
        failure.setVisible(job.failure().isPresent());
        failure.setManaged(job.failure().isPresent());
        boolean running = job.state() == JobState.RUNNING;
        progress.setVisible(running);
        progress.setManaged(running); // the words of the others may have its place
        bar.setProgress(job.progress());
        left.setText(running ? job.left() : "");
        cancel.setVisible(job.canCancel());
        cancel.setAccessibleText(texts.get("cancel") + " " + job.title());
        retry.setVisible(job.canRetry());
        retry.setAccessibleText(texts.get("retry") + " " + job.title());
        setAccessibleText("%s, %s %s".formatted(job.title(), job.says(), job.failure().orElse("")));
    }

    /** As high as its words need when they are wrapped to the width that there is. */
    @Override
    protected double computePrefHeight(double width) {
        double inside = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        double own = getGraphic() == null ? 0 : row.prefHeight(Math.max(0, inside));
        return Math.max(super.computePrefHeight(width), snappedTopInset() + own + snappedBottomInset());
    }

    private static Ikon icon(JobState state) {
        return switch (state) {
            case QUEUED -> Material2OutlinedMZ.SCHEDULE;
            case RUNNING -> Material2OutlinedMZ.PLAY_ARROW;
            case DONE -> Material2OutlinedAL.CHECK_CIRCLE;
            case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
            case CANCELLED -> Material2OutlinedAL.CANCEL;
        };
    }

    private void dragged(MouseEvent event) {
        if (getItem() != null && getItem().canMove()) {
            ClipboardContent content = new ClipboardContent();
            content.put(JOB, getItem().id().toString());
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasContent(JOB) && getItem() != null && getItem().canMove()) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Object id = event.getDragboard().getContent(JOB);
        getListView().getItems().stream()
                .filter(j -> j.id().toString().equals(id))
                .findFirst()
                .ifPresent(job -> {
                    boolean behind = getListView().getItems().indexOf(job) < getIndex();
                    model.moveTo(job, getItem(), behind);
                });
        event.setDropCompleted(true);
        event.consume();
    }
}
