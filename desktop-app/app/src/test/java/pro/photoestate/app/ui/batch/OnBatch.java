package pro.photoestate.app.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** What tests of the place BATCH have: scenes that can be queued, hot folders whose files are all broken, and the place. */
@SuppressWarnings("NullAway.Init") // each test makes the queue and shows the place before all else
abstract class OnBatch {

    private static final ScenePictures GREY = new ScenePictures() {
        @Override
        public Node show(UUID scene) {
            return new Region();
        }

        @Override
        public void drop(Node picture) {}
    };

    @TempDir
    Path folder;

    final QuietWindow window = new QuietWindow();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    QueueFixture at;
    HotFolders hot;
    Desk desk;
    BatchView view;
    Screen screen;

    /** Makes a queue, with so many scenes for it. */
    void photograph(int scenes) {
        at = new QueueFixture(folder, scenes);
        hot = new HotFolders(
                at.catalog(), at.queue(), (f, files) -> new HotFolderIntake.Arrived(List.of(), broken(files)), at.toolsOfQueue());
    }

    private static List<Failure> broken(List<Path> files) {
        return files.stream()
                .map(f -> new Failure(f, FaultCode.TRUNCATED, Sentence.plain(f.getFileName() + " ends too early; copy it again")))
                .toList();
    }

    /** Shows the place in a window of that size, px. */
    void show(Locale locale, Appearance appearance, int width, int height) {
        desk = window.desk(background, locale);
        view = Screen.on(this::make);
        screen = Screen.open(width, height, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    BatchView make() {
        return new BatchView(desk, at.queue(), GREY, at.clock, new HotFoldersPane(desk, hot, () -> Looks.ALL));
    }

    void hide() {
        Screen.run(view::hidden);
        screen.close();
    }

    @AfterEach
    void close() {
        hide();
        hot.close();
        at.close();
        background.close();
    }

    /** Lets news of the queue and of folders through until a condition holds. */
    void await(BooleanSupplier holds) {
        Screen.await(() -> {
            at.ring();
            return holds.getAsBoolean();
        });
    }

    @SuppressWarnings("unchecked")
    ListView<JobRow> list() {
        return (ListView<JobRow>) view.root().lookup("#jobs");
    }

    /** The jobs that are shown; none where there is no list. */
    List<JobRow> rows() {
        return list() == null ? List.of() : List.copyOf(list().getItems());
    }

    String summary() {
        return Screen.on(() -> ((Label) view.root().lookup("#summary")).getText());
    }

    /** Writes what is seen where pictures are wished. */
    void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> screen.write(Path.of(p, name)));
    }
}
