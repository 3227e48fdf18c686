package pro.photoestate.app.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.recipe.Recipe;

/** Folders whose new photos are made by themselves: what they wait for, what is wrong with them, and a way to add one. */
public final class HotFoldersPane {

    /** Files settle for seconds; a person sees no more. */
    private static final Duration PACE = Duration.seconds(2);

    private final Desk desk;
    private final Supplier<List<Recipe>> looks;
    private final HotFoldersViewModel model;
    private final HotFolderWords words;
    private final Parent root;
    private final Timeline pace;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private Label noFolders;

    @FXML
    private VBox hotFolders;

    @FXML
    private Button addFolder;

    /** @param looks those that can be chosen, the built-in ones first; asked in the background */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public HotFoldersPane(Desk desk, HotFolders folders, Supplier<List<Recipe>> looks) {
        this.desk = desk;
        this.looks = looks;
        Texts texts = desk.texts("batch");
        words = new HotFolderWords(texts);
        model = new HotFoldersViewModel(folders, desk.tasks(), this::refused);
        root = Fxml.load(this, texts);
        addFolder.setOnAction(e -> desk.window().askFolder(texts.get("hot.choose")).ifPresent(this::askHow));
        pace = new Timeline(new KeyFrame(PACE, e -> model.refresh()));
        pace.setCycleCount(Timeline.INDEFINITE);
    }

    Parent root() {
        return root;
    }

    /** Begins to follow the folders. */
    void listen() {
        listening = model.rows().subscribe(this::show);
        show();
        model.refresh();
        pace.play();
    }

    /** Follows them no longer. */
    void unlisten() {
        pace.stop();
        listening.unsubscribe();
    }

    private void askHow(Path folder) {
        desk.tasks()
                .start(
                        cancel -> looks.get(),
                        all -> desk.window().showDialog(new HotFolderForm(desk, folder, all, model)),
                        this::refused);
    }

    private void refused(Exception e) {
        desk.tell(Notice.failed(Fault.of(e, desk.texts("common"))));
    }

    private void show() {
        hotFolders.getChildren().setAll(model.rows().stream().map(s -> new HotFolderRow(s, words, model)).toList());
        noFolders.setVisible(model.rows().isEmpty());
        noFolders.setManaged(model.rows().isEmpty());
    }
}
