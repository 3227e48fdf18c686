package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
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
import pro.photoestate.app.ui.shell.UndoTurns;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/**
 * Edits, drags, undo and redo by chance, on a disk that is now full and now not, the window and the background going on by
 * chance too: beside a model that does one after the other.
 */
class EditOrderTest {

    private static final List<String> NAMES = List.of("vibrance", "saturation");

    enum Act {
        EDIT,
        DRAG,
        UNDO,
        REDO,
        DISK_FULL,
        DISK_FREE,
        LEAVE_AND_COME_BACK,
        BACKGROUND_GOES_ON,
        WINDOW_GOES_ON
    }

    /** @param pick which value, or which drag */
    record Deed(Act act, int pick) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 1))
                .as(Deed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 60)
    void everyInterleavingEndsAsIfOneWereDoneAfterTheOther(@ForAll("deeds") List<Deed> deeds) throws IOException {
        Path folder = Files.createTempDirectory("edit-order");
        try (Evening evening = new Evening(folder)) {
            deeds.forEach(evening::step);
            evening.check();
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The catalog as it is when one is done after the other. */
    private static final class Model {

        private static final class Version {
            private final @Nullable String gesture;
            private Recipe recipe;
            private boolean parent;

            Version(Recipe recipe, @Nullable String gesture) {
                this.recipe = recipe;
                this.gesture = gesture;
            }
        }

        private record Move(Version before, Version after) {}

        private record Edit(UnaryOperator<Recipe> how, @Nullable String gesture) {}

        private final Deque<Move> done = new ArrayDeque<>();
        private final Deque<Move> undone = new ArrayDeque<>();
        private final List<Edit> kept = new ArrayList<>();
        private Version current = new Version(Looks.NATURAL, null);
        private boolean full;

        void edit(UnaryOperator<Recipe> how, @Nullable String gesture) {
            kept.add(new Edit(how, gesture));
            save();
        }

        void save() {
            if (!full) {
                kept.forEach(this::write);
                kept.clear();
            }
        }

        private void write(Edit edit) {
            Recipe next = edit.how.apply(current.recipe);
            if (edit.gesture != null && edit.gesture.equals(current.gesture) && !current.parent) {
                current.recipe = next;
                return;
            }
            Version after = new Version(next, edit.gesture);
            current.parent = true;
            done.push(new Move(current, after));
            undone.clear();
            current = after;
        }

        void undo() {
            if (!kept.isEmpty()) {
                Edit last = kept.getLast();
                kept.removeIf(e -> e.equals(last) || (e.gesture != null && e.gesture.equals(last.gesture)));
            } else if (!full && !done.isEmpty()) {
                undone.push(done.pop());
                current = undone.element().before;
            }
        }

        void redo() {
            if (!full && !undone.isEmpty()) {
                done.push(undone.pop());
                current = done.element().after;
            }
        }
    }

    /** What it is compared with: the real thing, without a toolkit. */
    private static final class Evening implements AutoCloseable {

        private final Deque<Runnable> background = new ArrayDeque<>();
        private final Deque<Runnable> window = new ArrayDeque<>();
        private final QuietWindow around = new QuietWindow();
        private final Desk desk = new Desk(new Tasks(background::add, window::add), new Workspace(), around, Locale.ENGLISH);
        private final Model model = new Model();
        private final Catalog catalog;
        private final UUID scene;
        private final FullDisk disk;
        private final EditWorkflow edits;
        private final RecipeViewModel seen;
        private final UndoTurns turns;
        private int value;

        Evening(Path folder) {
            catalog = Catalog.open(folder, MadeUpShoots.NOON);
            scene = new MadeUpShoots(1, () -> Photo.Marks.NONE)
                    .add(catalog.photos(), 1, CatalogScene.State.NEW)
                    .getFirst()
                    .scene();
            disk = new FullDisk(catalog.database());
            edits = new EditWorkflow(
                    new Edits(new RecipeRepository(catalog.database()), new Ids(MadeUpShoots.NOON, new SplittableRandom(3))),
                    new MarksRepository(catalog.database()),
                    new UndoLog(100));
            seen = new RecipeViewModel(desk, edits, () -> {});
            turns = new UndoTurns(edits.log(), desk);
            desk.workspace().changes().subscribe(n -> seen.reload());
            open();
        }

        private void open() {
            seen.begin(scene, edits.edits().current(scene));
            seen.reload();
        }

        void step(Deed deed) {
            switch (deed.act) {
                case EDIT -> edit(deed.pick, null);
                case DRAG -> edit(deed.pick, "drag " + deed.pick);
                case UNDO -> {
                    turns.undo();
                    model.undo();
                }
                case REDO -> {
                    turns.redo();
                    model.redo();
                }
                case DISK_FULL -> disk(true);
                case DISK_FREE -> disk(false);
                case LEAVE_AND_COME_BACK -> {
                    seen.end();
                    open();
                }
                case BACKGROUND_GOES_ON -> goOn(background);
                case WINDOW_GOES_ON -> goOn(window);
            }
        }

        private void edit(int pick, @Nullable String gesture) {
            double next = ++value * 0.5;
            UnaryOperator<Recipe> how = old -> RecipeValues.with(old, Operation.COLOUR, NAMES.get(pick), next);
            assertThat(seen.change(how, gesture)).isTrue();
            assertThat(RecipeValues.value(seen.recipe().get(), Operation.COLOUR, NAMES.get(pick)))
                    .as("what was just set is seen at once")
                    .isEqualTo(next);
            model.edit(how, gesture);
        }

        /** In its turn, so that the model knows when. */
        private void disk(boolean full) {
            desk.workspace().turns().ask(ended -> {
                disk.full(full);
                ended.run();
            });
            model.full = full;
        }

        private static boolean goOn(Deque<Runnable> thread) {
            Runnable next = thread.poll();
            if (next != null) {
                next.run();
            }
            return next != null;
        }

        private void settle() {
            while (goOn(background) || goOn(window)) {
                assertThat(value).isNotNegative();
            }
            assertThat(desk.workspace().turns().isIdle()).isTrue();
        }

        void check() {
            settle();
            agree();
            disk(false);
            new SaveQueue(desk, edits, (s, recipe) -> desk.workspace().changed()).again();
            model.save();
            settle();
            assertThat(desk.workspace().unsaved().isEmpty()).isTrue();
            assertThat(seen.recipe().get()).isEqualTo(model.current.recipe);
            agree();
            while (!model.done.isEmpty()) {
                step(new Deed(Act.UNDO, 0));
                settle();
                agree();
            }
            assertThat(seen.recipe().get()).isEqualTo(Looks.NATURAL);
        }

        private void agree() {
            Recipe withKept = model.current.recipe;
            for (Model.Edit edit : model.kept) {
                withKept = edit.how.apply(withKept);
            }
            assertThat(edits.edits().current(scene)).isEqualTo(model.current.recipe);
            assertThat(seen.recipe().get()).isEqualTo(withKept);
            assertThat(desk.workspace().unsaved().isEmpty()).isEqualTo(model.kept.isEmpty());
            Set<String> told = new HashSet<>();
            around.notices.forEach(n -> told.add(n.sentence()));
            if (!model.kept.isEmpty()) {
                assertThat(told).as("an edit that is only on the screen is said to be").anyMatch(s -> s.contains("could not be saved"));
            }
        }

        @Override
        public void close() {
            catalog.close();
        }
    }
}
