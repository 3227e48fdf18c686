package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.FullDisk;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.SaveQueue;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;

/** Without a toolkit: the window's thread and the background go on when the test lets them. */
class LeaveTest {

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final QuietWindow around = new QuietWindow();
    private final Desk desk = new Desk(new Tasks(background::add, window::add), new Workspace(), around, Locale.ENGLISH);
    private Catalog catalog;
    private FullDisk disk;
    private UUID scene;
    private EditWorkflow edits;
    private boolean closed;

    @BeforeEach
    void open() {
        catalog = Catalog.open(folder, MadeUpShoots.NOON);
        disk = new FullDisk(catalog.database());
        scene = new MadeUpShoots(1, () -> Photo.Marks.NONE)
                .add(catalog.photos(), 1, CatalogScene.State.NEW)
                .getFirst()
                .scene();
        edits = new EditWorkflow(
                new Edits(new RecipeRepository(catalog.database()), new Ids(MadeUpShoots.NOON, new SplittableRandom(3))),
                new MarksRepository(catalog.database()),
                new UndoLog(100));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private void edit() {
        new SaveQueue(desk, edits, (s, recipe) -> {}).save(scene, old -> Looks.WARM, null);
    }

    private void leave() {
        new Leave(desk, edits, () -> closed = true).ask();
    }

    private void goOn() {
        while (!background.isEmpty() || !window.isEmpty()) {
            (background.isEmpty() ? window : background).pop().run();
        }
    }

    @Test
    void withEverythingSavedTheWindowClosesAtOnce() {
        leave();
        assertThat(closed).isTrue();
        assertThat(around.notices).isEmpty();
    }

    @Test
    void anEditOnItsWayArrivesBeforeTheWindowCloses() {
        edit();
        leave();
        assertThat(closed).isFalse();
        goOn();
        assertThat(closed).isTrue();
        assertThat(edits.edits().current(scene)).isEqualTo(Looks.WARM);
    }

    @Test
    void anEditThatCannotBeSavedKeepsTheWindowOpenAndIsTriedAgainWhenItIsClosedAgain() {
        disk.full(true);
        edit();
        goOn();
        leave();
        goOn();
        assertThat(closed).isFalse();
        assertThat(around.notices.getLast().sentence()).startsWith("The window stays open");
        disk.full(false);
        leave();
        goOn();
        assertThat(closed).isTrue();
        assertThat(edits.edits().current(scene)).isEqualTo(Looks.WARM);
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsNobodyInTheWindow() {
        edit();
        leave();
        around.notices.getLast().action().orElseThrow().fire();
        assertThat(closed).isTrue();
    }
}
