package pro.photoestate.app.ui.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** The queue on the screen, and the hot folders that feed it. */
public final class BatchView implements Place {

    private final Desk desk;
    private final Texts texts;
    private final BatchViewModel model;
    private final HotFoldersPane hotFolders;
    private final Parent root;
    private final List<Action> actions;
    private final StatePane state;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private Label summary;

    @FXML
    private Label problem;

    @FXML
    private ProgressBar progress;

    @FXML
    private ToggleButton pause;

    @FXML
    private Button clear;

    @FXML
    private StackPane centre;

    @FXML
    private VBox side;

    private final ListView<JobRow> list = new ListView<>();

    /**
     * @param pictures thumbnails for scenes
     * @param clock for times of day
     * @param hotFolders the panel of watched folders
     */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    public BatchView(Desk desk, JobQueue queue, ScenePictures pictures, java.time.Clock clock, HotFoldersPane hotFolders) {
        this.desk = desk;
        this.hotFolders = hotFolders;
        texts = desk.texts("batch");
        Texts common = desk.texts("common");
        model = new BatchViewModel(
                queue, desk.tasks(), texts, clock, e -> desk.tell(Notice.failed(Fault.of(e, common))));
        root = Fxml.load(this, texts);
        state = new StatePane(list, common);
        actions = possible();
        fill(pictures);
    }

    private void fill(ScenePictures pictures) {
        centre.getChildren().setAll(state);
        side.getChildren().add(hotFolders);
        list.setId("jobs");
        list.setAccessibleText(texts.get("jobs"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new JobCell(model, texts, pictures));
        list.setItems(model.rows());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        model.reordering(this::keepSelection);
        summary.textProperty().bind(model.summary());
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        progress.progressProperty().bind(model.progress());
        model.paused().subscribe(paused -> {
            pause.setSelected(paused);
            pause.setText(texts.get(paused ? "resume" : "pause"));
        });
        pause.setOnAction(e -> {
            pause.setSelected(model.paused().get()); // it shows what the queue says, not what was clicked
            model.togglePaused();
        });
        clear.setOnAction(e -> model.forgetEnded());
        clear.disableProperty().bind(model.ended().not());
    }

    private List<Action> possible() {
        return List.of(
                Action.of("batch.pause", texts.get("toggle"), "SPACE", model::togglePaused),
                Action.of("batch.cancel", texts.get("cancel"), "DELETE", () -> model.cancel(selected()))
                        .when(() -> selected().stream().anyMatch(JobRow::canCancel)),
                Action.of("batch.retry", texts.get("retry"), "R", () -> model.retry(selected()))
                        .when(() -> selected().stream().anyMatch(JobRow::canRetry)),
                Action.of("batch.urgent", texts.get("urgent"), "U", () -> model.toggleUrgent(selected()))
                        .when(() -> selected().stream().anyMatch(JobRow::canMove)),
                Action.of("batch.up", texts.get("up"), "Alt+UP", () -> move(-1)).when(this::canMove),
                Action.of("batch.down", texts.get("down"), "Alt+DOWN", () -> move(1)).when(this::canMove),
                Action.of("batch.top", texts.get("top"), "Alt+HOME", () -> move(-Integer.MAX_VALUE)).when(this::canMove),
                Action.of("batch.end", texts.get("end"), "Alt+END", () -> move(Integer.MAX_VALUE)).when(this::canMove),
                Action.of("batch.scene", texts.get("scene"), "ENTER", this::openScene).when(() -> !selected().isEmpty()),
                Action.of("batch.clear", texts.get("clear"), model::forgetEnded).when(() -> model.ended().get()));
    }

    private List<JobRow> selected() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    /** A list takes Space and Enter for itself, and does nothing with them: they are left to the place. */
    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            Event.fireEvent(centre, event.copyFor(centre, centre));
        }
    }

    /** Who has moved a job wants to move on the same job, not the one that has come to its place. */
    private void keepSelection(Runnable reorder) {
        List<UUID> chosen = selected().stream().map(JobRow::id).toList();
        reorder.run();
        int[] places = IntStream.range(0, list.getItems().size())
                .filter(i -> chosen.contains(list.getItems().get(i).id()))
                .toArray();
        list.getSelectionModel().clearSelection();
        if (places.length > 0) {
            list.getSelectionModel().selectIndices(places[0], places);
            list.getFocusModel().focus(places[places.length - 1]);
        }
    }

    private boolean canMove() {
        return selected().size() == 1 && selected().getFirst().canMove();
    }

    private void move(int by) {
        model.move(selected().getFirst(), by);
    }

    /** Develops the scene of a job, which may be of another shoot than the one that is open. */
    private void openScene() {
        model.shootOf(selected().getFirst(), (shoot, scene) -> {
            if (!desk.workspace().shoot().get().equals(Optional.of(shoot))) {
                desk.workspace().open(shoot);
            }
            desk.workspace().look(scene);
            desk.go(PlaceId.DEVELOP);
        });
    }

    private void showState() {
        if (!model.known().get()) {
            state.showLoading(texts.get("loading"));
        } else if (model.rows().isEmpty()) {
            state.showEmpty(
                    Material2OutlinedMZ.PLAYLIST_PLAY,
                    texts.get("empty.title"),
                    texts.get("empty.sentence"),
                    Action.of("batch.scenes", texts.get("empty.scenes"), () -> desk.go(PlaceId.SCENES)));
        } else {
            state.showContent();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        model.listen();
        hotFolders.listen();
        listening = Subscription.combine(model.known().subscribe(this::showState), model.rows().subscribe(this::showState));
        showState();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        model.unlisten();
        hotFolders.unlisten();
    }
}
