package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Inspection;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** What the place BATCH shows while it works, stands still or fails, and of folders that wait or cannot be watched. */
@SuppressWarnings("NullAway.Init") // each test opens the place before all else
class BatchStatesTest {

    private static final String LONG_NAME = "Doppelhaushälfte mit Einliegerwohnung und Blick über das ganze Tal bis zum See";

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
    private BatchView view;
    private Screen screen;
    private String ending = "";

    private void open(Locale locale, Appearance look) {
        at = new QueueFixture(folder, 4);
        hot = new HotFolders(at.catalog(), at.queue(), (f, files) -> new HotFolderIntake.Arrived(List.of(), List.of()), at.toolsOfQueue());
        Desk desk = window.desk(background, locale);
        view = Screen.on(() -> new BatchView(desk, at.queue(), GREY, at.clock, new HotFoldersPane(desk, hot, () -> Looks.ALL)));
        screen = Screen.open(1000, 720, () -> {
            Scene scene = new Scene(view.root());
            look.applyTo(scene);
            return scene;
        });
        ending = "-%s-%s".formatted(look, locale);
        Screen.run(view::shown);
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
        hot.close();
        at.close();
        background.close();
    }

    /** Lets news of the queue and of folders through until a condition holds. */
    private void await(BooleanSupplier holds) {
        Screen.await(() -> {
            at.ring();
            return holds.getAsBoolean();
        });
    }

    private List<JobRow> rows() {
        return view.root().lookup("#jobs") instanceof ListView<?> list
                ? list.getItems().stream().map(JobRow.class::cast).toList()
                : List.of();
    }

    /** All words that are seen in parts of that class. */
    private String words(String selector) {
        return view.root().lookupAll(selector).stream()
                .flatMap(n -> n.lookupAll(".label").stream())
                .filter(n -> n.isVisible() && n.getParent().isVisible())
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining(" "));
    }

    private String summary() {
        return ((Label) view.root().lookup("#summary")).getText();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, Merging the frames, Paused", "de, LIGHT, Aufnahmen werden vereint, Angehalten"})
    void aRunningJobTellsItsStageAndHowFarItIsAndAPausedOneStandsInLine(Locale locale, Appearance look, String stage, String paused) {
        open(locale, look);
        Runnable goOn = at.hold(at.scenes.getFirst(), 0.6);
        at.enqueue(at.scenes);
        at.queue().start(1);
        await(() -> !rows().isEmpty() && rows().getFirst().state() == JobState.RUNNING && rows().getFirst().progress() > 0.1);
        await(() -> words("#jobs").contains(stage));
        List<ProgressBar> bars = view.root().lookupAll("#jobs .progress-bar").stream().filter(b -> b.getParent().isVisible()).map(ProgressBar.class::cast).toList();
        assertThat(bars).singleElement().satisfies(b -> assertThat(b.getProgress()).isStrictlyBetween(0.1, 1.0));
        Inspection.pass(screen, "batch-running" + ending);

        screen.click("#pause");
        goOn.run(); // to where it hears that it is to stop
        await(() -> summary().startsWith(paused) && rows().stream().allMatch(r -> r.state() == JobState.QUEUED));
        assertThat(rows().getFirst().title()).as("what was broken off is the first again").isEqualTo("room00.jpg");
        assertThat(Screen.on(() -> view.root().lookupAll("#jobs .progress-bar").stream().anyMatch(b -> b.getParent().isVisible()))).isFalse();
        Inspection.pass(screen, "batch-paused" + ending);
        screen.click("#pause");
        await(() -> rows().stream().allMatch(r -> r.state() == JobState.DONE));
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "de, DARK"})
    void aFailureIsToldToItsLastWordHoweverLong(Locale locale, Appearance look) {
        open(locale, look);
        String why = "Wohnzimmer/%s/DSC_0417.NEF ends before its picture is complete, so there is nothing to develop; copy it from the card again. "
                .formatted(LONG_NAME)
                .repeat(3)
                .strip();
        at.spoil(at.scenes.get(1), new PhotoException(FaultCode.TRUNCATED, Sentence.plain(why)));
        at.enqueue(at.scenes);
        at.queue().start(1);
        await(() -> rows().size() == 4 && rows().stream().allMatch(r -> r.state().ended()));
        await(() -> words("#jobs").contains(why + "  [TRUNCATED]"));
        Inspection.pass(screen, "batch-failed" + ending);
    }

    @ParameterizedTest
    @CsvSource({
        "en, DARK, not whole yet, Not watched, cannot be watched",
        "de, LIGHT, noch nicht ganz, zurzeit nicht überwacht, lässt sich nicht überwachen"
    })
    void aHotFolderTellsWhatItWaitsForThatItIsOffAndWhyItCannotBeWatched(Locale locale, Appearance look, String waiting, String off, String fault)
            throws IOException {
        open(locale, look);
        Path house = Files.createDirectories(folder.resolve(LONG_NAME));
        Path gone = Files.createDirectories(folder.resolve("tethered"));
        hot.start();
        HotFolder first = hot.add(house, order(house));
        hot.add(gone, order(gone));
        Files.writeString(house.resolve("DSC_0417.jpg"), "half of it");
        comeBack(() -> words(".hot-folder").contains(waiting));
        Inspection.pass(screen, "batch-hot-waiting" + ending);

        hot.enable(first.id(), false);
        Files.delete(gone);
        comeBack(() -> words(".hot-folder").contains(off) && words(".hot-folder").contains(fault));
        assertThat(words(".hot-folder")).doesNotContain(waiting);
        Inspection.pass(screen, "batch-hot-fault" + ending);
    }

    private static HotFolder.Order order(Path house) {
        return new HotFolder.Order(Looks.BRIGHT, ExportRequest.into(house.resolve("finished"), List.of(Profiles.named("full"))));
    }

    /** As who leaves the place and comes back, until it shows what is waited for: by itself it looks only every two seconds. */
    private void comeBack(BooleanSupplier holds) {
        await(() -> {
            view.hidden();
            view.shown();
            return holds.getAsBoolean();
        });
    }
}
