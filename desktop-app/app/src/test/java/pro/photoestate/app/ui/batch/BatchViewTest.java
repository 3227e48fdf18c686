package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

class BatchViewTest {

    private static final String SENTENCE =
            "room01.jpg ends before its picture is complete, so there is nothing to develop; copy it from the card again";

    @TempDir
    Path folder;

    private final QuietWindow window = new QuietWindow();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private QueueFixture at;
    private HotFolders hot;
    private Desk desk;
    private BatchView view;
    private Screen screen;

    private static final ScenePictures GREY = new ScenePictures() {
        @Override
        public Node show(UUID scene) {
            return new Region();
        }

        @Override
        public void drop(Node picture) {}
    };

    @BeforeEach
    void open() {
        at = new QueueFixture(folder, 4);
        hot = new HotFolders(at.catalog(), at.queue(), (f, files) -> new HotFolderIntake.Arrived(List.of(), broken(files)), at.toolsOfQueue());
        show(Locale.ENGLISH, Appearance.DARK);
    }

    private static List<Failure> broken(List<Path> files) {
        return files.stream()
                .map(f -> new Failure(f, FaultCode.TRUNCATED, Sentence.plain(f.getFileName() + " ends too early; copy it again")))
                .toList();
    }

    private void show(Locale locale, Appearance appearance) {
        desk = window.desk(background, locale);
        view = Screen.on(this::make);
        screen = Screen.open(1440, 900, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    private BatchView make() {
        return new BatchView(desk, at.queue(), GREY, at.clock, new HotFoldersPane(desk, hot, () -> Looks.ALL));
    }

    @AfterEach
    void close() {
        hide();
        hot.close();
        at.close();
        background.close();
    }

    private void hide() {
        Screen.run(view::hidden);
        screen.close();
    }

    /** Lets news of the queue through until a condition holds. */
    private void await(java.util.function.BooleanSupplier holds) {
        Screen.await(() -> {
            at.ring();
            return holds.getAsBoolean();
        });
    }

    private List<JobRow> rows() {
        @SuppressWarnings("unchecked")
        ListView<JobRow> list = screen.find("#jobs", ListView.class);
        return List.copyOf(list.getItems());
    }

    private boolean sees(String words) {
        return screen.robot().from(view.root()).lookup(words).tryQuery().isPresent();
    }

    private void select(int row) {
        ListView<?> list = screen.find("#jobs", ListView.class);
        Screen.run(() -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(row);
        });
    }

    private void fire(String action) {
        Screen.run(() -> view.actions().stream()
                .filter(a -> a.id().equals(action))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private boolean possible(String action) {
        return Screen.on(() -> view.actions().stream()
                .filter(a -> a.id().equals(action))
                .map(Action::possible)
                .anyMatch(p -> p.getAsBoolean()));
    }

    private void enqueueAll() {
        at.enqueue(at.scenes);
        await(() -> sees("#jobs") && rows().size() == 4);
    }

    private void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> screen.write(Path.of(p, name)));
    }

    @Test
    void anEmptyQueueSaysWhatComesHereAndLeadsToTheScenes() {
        await(() -> sees("Nothing to do"));
        screen.click("Go to Scenes");
        Screen.await(() -> window.went.equals(List.of(PlaceId.SCENES)));
    }

    @Test
    void jobsAreWorkedOffBeforeTheEyesOfThePerson() {
        enqueueAll();
        assertThat(rows()).extracting(JobRow::state).containsOnly(JobState.QUEUED);
        at.queue().start(1);
        await(() -> rows().stream().allMatch(r -> r.state() == JobState.DONE));
        Label summary = screen.find("#summary", Label.class);
        assertThat(summary.getText()).isEqualTo("0 to do  ·  4 done  ·  0 failed");
        fire("batch.clear");
        await(() -> sees("Nothing to do"));
    }

    @Test
    void aFailedJobTellsWhyAndIsTriedAgain() {
        at.spoil(at.scenes.get(1), new PhotoException(FaultCode.TRUNCATED, Sentence.plain(SENTENCE)));
        enqueueAll();
        at.queue().start(1);
        await(() -> rows().stream().anyMatch(r -> r.state() == JobState.FAILED)
                && rows().stream().filter(r -> r.state() == JobState.DONE).count() == 3);
        JobRow failed = rows().stream().filter(r -> r.state() == JobState.FAILED).findFirst().orElseThrow();
        assertThat(failed.failure()).contains(SENTENCE);
        assertThat(failed.code()).isEqualTo("TRUNCATED");
        picture("batch-failed-dark-en.png");
        select(rows().indexOf(failed));
        assertThat(possible("batch.cancel")).isFalse();
        fire("batch.retry");
        await(() -> at.queue().job(failed.id()).orElseThrow().attempt() == 2);
    }

    @Test
    void brokenFilesOfAHotFolderAreToldByNameSomeOfThemAndHowManyMore() throws Exception {
        Path watched = Files.createDirectories(folder.resolve("from camera"));
        for (int i = 1; i <= 7; i++) {
            Files.writeString(watched.resolve("cut" + i + ".jpg"), "no photo " + i);
        }
        hot.start();
        hot.add(watched, new HotFolder.Order(Looks.BRIGHT, ExportRequest.into(at.out(), List.of(Profiles.named("full")))));
        await(() -> hot.status().getFirst().waiting() == 7);
        at.clock.turn(Duration.ofMinutes(2));
        await(() -> hot.status().getFirst().failures().size() == 7);
        hide();
        show(Locale.ENGLISH, Appearance.DARK); // it looks again at once
        await(() -> sees("cut1.jpg ends too early; copy it again") && sees("and 2 more files"));
        assertThat(sees("cut6.jpg ends too early; copy it again")).isFalse();
        picture("batch-hot-broken-dark-en.png");
    }

    @Test
    void theQueueIsPausedAndGoesOnByTheSameButton() {
        enqueueAll();
        screen.click("#pause");
        await(() -> sees("Go on"));
        assertThat(at.queue().snapshot().paused()).isTrue();
        screen.click("#pause");
        await(() -> sees("Pause"));
        assertThat(at.queue().snapshot().paused()).isFalse();
    }

    @Test
    void aJobOpensItsSceneInDevelop() {
        enqueueAll();
        select(1);
        fire("batch.scene");
        Screen.await(() -> window.went.equals(List.of(PlaceId.DEVELOP)));
        assertThat(Screen.on(() -> desk.workspace().scene().get())).contains(at.scenes.get(1));
    }

    @Test
    void aFolderIsWatchedWithItsLookAndWatchedNoLonger() throws Exception {
        Path card = Files.createDirectories(folder.resolve("tethered"));
        window.answers.add(card);
        screen.click("#hot-add");
        Screen.await(() -> window.dialog.isPresent());
        Button ok = (Button) Screen.on(() -> window.dialog.orElseThrow().lookup("#hot-ok"));
        Screen.run(() -> ok.getOnAction().handle(new javafx.event.ActionEvent()));
        await(() -> sees("tethered"));
        assertThat(hot.status()).singleElement().satisfies(s -> {
            assertThat(s.folder().folder()).isEqualTo(card);
            assertThat(s.folder().order().recipe().name()).isEqualTo("natural");
            assertThat(s.folder().order().export().folder()).isEqualTo(card.resolve("finished"));
        });
        picture("batch-hot-dark-en.png");
        Button remove = screen.robot().from(view.root()).lookup(".hot-folder .button").queryButton();
        Screen.run(remove::fire);
        await(() -> hot.status().isEmpty());
    }

    @Test
    void aFolderThatCannotBeWatchedIsSaid() {
        Screen.run(() -> {
            HotFoldersViewModel model = new HotFoldersViewModel(hot, desk.tasks(), e -> window.answers.add(Path.of("refused")));
            model.add(folder.resolve("nowhere"), Looks.NATURAL, "full", folder.resolve("out"));
        });
        Screen.await(() -> window.answers.contains(Path.of("refused")));
    }

    @Test
    void longSentencesAndGermanWordsFit() {
        hide();
        at.spoil(at.scenes.get(0), new PhotoException(FaultCode.TRUNCATED, Sentence.plain(SENTENCE.repeat(4))));
        show(Locale.GERMAN, Appearance.LIGHT);
        enqueueAll();
        at.queue().start(1);
        await(() -> rows().stream().allMatch(r -> r.state().ended()));
        picture("batch-long-light-de.png");
        assertThat(sees("Beendetes ausräumen")).isTrue();
        Screen.await(() -> view.root().lookupAll(".job-failure").stream()
                .filter(Node::isVisible)
                .mapToDouble(n -> ((Label) n).getHeight())
                .anyMatch(h -> h > 40)); // all of the sentence is seen
    }

    @Test
    void nothingIsLeftOfAPlaceThatWasClosed() throws Exception {
        WeakReference<BatchView> first = new WeakReference<>(Screen.on(this::make));
        for (int i = 0; i < 50; i++) {
            BatchView passing = Screen.on(this::make);
            Screen.run(passing::shown);
            Screen.run(passing::hidden);
        }
        Screen.awaitGone(List.of(first), 0);
    }

    @Test
    void theSceneOfAJobIsOpenedWithItsShoot() {
        enqueueAll();
        Screen.run(() -> desk.workspace().open(UUID.randomUUID()));
        select(2);
        fire("batch.scene");
        UUID shoot = at.catalog().scenes().scene(at.scenes.get(2)).orElseThrow().shoot();
        Screen.await(() -> desk.workspace().shoot().get().equals(Optional.of(shoot)));
        Screen.await(() -> desk.workspace().scene().get().equals(Optional.of(at.scenes.get(2))));
    }
}
