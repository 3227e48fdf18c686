package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.app.ui.shell.Shell;

/** The window with the places SHOOTS and SCENES, as the program has it, on a screen that nobody sees. */
final class LibraryWindow implements AutoCloseable {

    final LibraryDesk at;
    final Shell shell;
    final Screen screen;
    private final Workers workers = new Workers("test-desk", 2);

    LibraryWindow(Path folder, Locale locale, Appearance appearance, int width, int height) {
        this(folder, locale, appearance, width, height, desk -> {});
    }

    /** @param before done before anything is shown */
    LibraryWindow(Path folder, Locale locale, Appearance appearance, int width, int height, Consumer<Desk> before) {
        Tasks tasks = Screen.on(() -> new Tasks(workers, Platform::runLater));
        at = Screen.on(() -> new LibraryDesk(folder, tasks, locale));
        Screen.run(() -> before.accept(at.desk));
        shell = Screen.on(() -> {
            Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
            for (PlaceId id : PlaceId.values()) {
                makers.put(id, Nowhere::new);
            }
            makers.put(PlaceId.SHOOTS, () -> new ShootsView(at.desk, at.services));
            makers.put(PlaceId.SCENES, () -> new ScenesView(at.desk, at.services, at.brought));
            Action undo = Action.of("undo", "Undo", "Shortcut+Z", () -> at.desk.tasks()
                    .start(cancel -> at.log.undo(), act -> at.desk.workspace().changed(), e -> {}));
            return new Shell(window -> makers, () -> List.of(undo), locale, new Shell.Outside(java.util.Map::of, address -> {}, () -> false));
        });
        at.window = Optional.of(shell);
        Screen.run(() -> appearance.applyTo(shell.scene()));
        screen = Screen.open(width, height, shell::scene);
    }

    /** A place that is somebody else's. */
    private static final class Nowhere implements Place {

        private final StackPane root = new StackPane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}
    }

    boolean sees(String selector) {
        return screen.robot().from(shell.scene().getRoot()).lookup(selector).queryAll().stream()
                .anyMatch(n -> n.isVisible() && isShown(n));
    }

    private static boolean isShown(javafx.scene.Node node) {
        return node.getParent() == null || (node.getParent().isVisible() && isShown(node.getParent()));
    }

    /** Waits until no task, no tile and no thumbnail is on its way. */
    void settle() {
        Screen.await(() -> at.desk.tasks().running().get() == 0);
        Screen.await(() -> shell.scene().getRoot().lookupAll(".tile-grid").stream().allMatch(g -> ((TileGrid<?>) g).isFilled()));
        Screen.await(() -> !sees(".thumb:waiting"));
    }

    @Override
    public void close() {
        Screen.run(shell::close);
        screen.close();
        workers.close();
        at.close();
    }
}
