package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Keyboard;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** Batch by keys alone: real ones, which go to the control with the focus. */
@SuppressWarnings("NullAway.Init") // each test opens the place before all else
class BatchKeysTest {

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

    private final QuietWindow window = new QuietWindow();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private QueueFixture at;
    private HotFolders hot;
    private Desk desk;
    private BatchView view;
    private Screen screen;
    private Keyboard keyboard;

    @BeforeEach
    void photograph() {
        at = new QueueFixture(folder, 5);
        hot = new HotFolders(at.catalog(), at.queue(), (f, files) -> new HotFolderIntake.Arrived(List.of(), List.of()), at.toolsOfQueue());
    }

    private void open(Locale locale, Appearance appearance) {
        desk = window.desk(background, locale);
        view = Screen.on(() ->
                new BatchView(desk, at.queue(), GREY, at.clock, new HotFoldersPane(desk, hot, () -> Looks.ALL)));
        screen = Screen.open(1184, 720, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, this::does);
            return scene;
        });
        keyboard = new Keyboard(Screen.on(() -> screen.stage().getScene()), desk.tasks());
        Screen.run(view::shown);
        at.enqueue(at.scenes);
        await(() -> rows().size() == 5);
    }

    /** What the window around the place does with its keys. */
    private void does(KeyEvent event) {
        view.actions().stream()
                .filter(a -> a.key().filter(k -> k.match(event)).isPresent())
                .filter(a -> a.possible().getAsBoolean())
                .findFirst()
                .ifPresent(Action::fire);
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
        hot.close();
        at.close();
        background.close();
    }

    private void await(BooleanSupplier holds) {
        Screen.await(() -> {
            at.ring();
            return holds.getAsBoolean();
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<JobRow> list() {
        return (ListView<JobRow>) view.root().lookup("#jobs");
    }

    private List<JobRow> rows() {
        return list() == null ? List.of() : List.copyOf(list().getItems());
    }

    private Optional<UUID> chosen() {
        return Optional.ofNullable(Screen.on(() -> list().getSelectionModel().getSelectedItem())).map(JobRow::id);
    }

    /** From the first control to the list, and to one of its rows. */
    private UUID reach(int row) {
        for (int i = 0; i < 12 && !(keyboard.focus() instanceof ListView); i++) {
            keyboard.press(KeyCode.TAB);
        }
        assertThat(keyboard.focus()).as("reached by Tab").isInstanceOf(ListView.class);
        keyboard.press(KeyCode.HOME);
        for (int i = 0; i < row; i++) {
            keyboard.press(KeyCode.DOWN);
        }
        UUID job = Screen.on(() -> rows().get(row).id());
        assertThat(chosen()).contains(job);
        return job;
    }

    private String summary() {
        return Screen.on(() -> ((Label) view.root().lookup("#summary")).getText());
    }

    @Test
    void aJobIsMovedInLineAndStaysChosenWhereverItGoes() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(2);
        keyboard.press(KeyCode.ALT, KeyCode.UP);
        await(() -> rows().get(1).id().equals(job));
        assertThat(chosen()).contains(job);
        keyboard.press(KeyCode.ALT, KeyCode.UP);
        await(() -> rows().getFirst().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.END);
        await(() -> rows().getLast().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.HOME);
        await(() -> rows().getFirst().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.DOWN);
        await(() -> rows().get(1).id().equals(job));
        assertThat(chosen()).contains(job);
    }

    @Test
    void anUrgentJobGoesBeforeAllOthersAndBackInTurn() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(3);
        keyboard.press(KeyCode.U);
        await(() -> rows().getFirst().id().equals(job));
        assertThat(rows().getFirst().says()).isEqualTo("Before all others");
        assertThat(at.queue().job(job).orElseThrow().priority()).isPositive();
        keyboard.press(KeyCode.U);
        await(() -> rows().getLast().id().equals(job));
        assertThat(rows().getLast().says()).isEqualTo("In line");
    }

    @Test
    void aJobIsCancelledAndTriedAgain() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(1);
        keyboard.press(KeyCode.DELETE);
        await(() -> rows().getLast().state() == JobState.CANCELLED);
        assertThat(rows().getLast().id()).isEqualTo(job);
        assertThat(chosen()).contains(job);
        keyboard.press(KeyCode.R);
        await(() -> rows().stream().allMatch(r -> r.state() == JobState.QUEUED));
    }

    @Test
    void spacePausesTheQueueAndEnterOpensTheSceneAlsoFromTheList() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(2);
        keyboard.press(KeyCode.SPACE);
        await(() -> at.queue().snapshot().paused() && summary().startsWith("Paused"));
        keyboard.press(KeyCode.SPACE);
        await(() -> !at.queue().snapshot().paused());
        keyboard.press(KeyCode.ENTER);
        assertThat(window.went).containsExactly(PlaceId.DEVELOP);
        assertThat(Screen.on(() -> desk.workspace().scene().get())).contains(at.queue().job(job).orElseThrow().scene());
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT", "de, CONTRAST"})
    void eachStateOfAJobIsToldInWords(String language, Appearance appearance) {
        at.spoil(at.scenes.get(0), new PhotoException(FaultCode.TRUNCATED, Sentence.plain("room00.jpg ends before its picture is complete; copy it again")));
        at.spoil(at.scenes.get(1), new PhotoException(FaultCode.UNWRITABLE, Sentence.plain("the disk of out is full; free some space")));
        open(Locale.of(language), appearance);
        reach(4);
        keyboard.press(KeyCode.DELETE);
        await(() -> rows().stream().anyMatch(r -> r.state() == JobState.CANCELLED));
        at.queue().start(1);
        await(() -> rows().stream().filter(r -> r.state() == JobState.DONE).count() == 2
                && rows().stream().anyMatch(r -> r.state() == JobState.FAILED)
                && rows().stream().anyMatch(r -> r.state() == JobState.QUEUED && r.failure().isPresent()));
        JobRow waiting = rows().stream().filter(r -> r.state() == JobState.QUEUED).findFirst().orElseThrow();
        assertThat(waiting.says()).contains("2").contains(language.equals("de") ? "Versuch" : "Try");
        assertThat(waiting.failure().orElseThrow()).contains("disk");
        Optional.ofNullable(System.getProperty("photoestate.pictures"))
                .ifPresent(p -> screen.write(Path.of(p, "batch-states-%s-%s.png".formatted(language, appearance))));
    }
}
