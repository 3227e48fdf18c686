package pro.photoestate.app.desktop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.platform.Settings.Geometry;
import pro.photoestate.app.platform.Settings.WindowState;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Workspace;

/** Where the window stood, and which place it showed, when it was last closed. On the window's thread. */
record WindowMemory(SettingsFile settings) {

    /** Fits the smallest screen that the window is made for, px. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 720;

    /** So much of the window must lie on a screen to be reached, px. */
    private static final double REACH = 64;

    void restore(Stage stage) {
        Optional<Geometry> known = settings.current().window().geometry();
        known.filter(WindowMemory::isOnAScreen).ifPresentOrElse(g -> place(stage, g), () -> standard(stage));
        stage.setMaximized(known.map(Geometry::maximized).orElse(false));
    }

    private static boolean isOnAScreen(Geometry g) {
        return !Screen.getScreensForRectangle(g.x() + REACH, g.y(), Math.max(1, g.width() - 2 * REACH), REACH)
                .isEmpty();
    }

    /** Where it stood; no larger than the screens that it stands on now, for they may be others. */
    private static void place(Stage stage, Geometry g) {
        List<Rectangle2D> screens = Screen.getScreensForRectangle(g.x(), g.y(), g.width(), g.height()).stream()
                .map(Screen::getVisualBounds)
                .toList();
        double left = screens.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(g.x());
        double top = screens.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(g.y());
        double width = screens.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(g.x() + g.width()) - left;
        double height = screens.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(g.y() + g.height()) - top;
        stage.setX(g.width() > width ? left : g.x());
        stage.setY(g.height() > height ? top : g.y());
        stage.setWidth(Math.min(g.width(), width));
        stage.setHeight(Math.min(g.height(), height));
    }

    /** Most of the screen, and never more than all of it. */
    private static void standard(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(screen.getWidth(), Math.max(WIDTH, screen.getWidth() * 0.9)));
        stage.setHeight(Math.min(screen.getHeight(), Math.max(HEIGHT, screen.getHeight() * 0.9)));
        stage.centerOnScreen();
    }

    /**
     * What was being worked on.
     *
     * @param shoot that was open
     * @param scene of it that was looked at
     * @param selection those of its scenes that were selected
     * @param views what the places remember
     */
    record Work(Optional<UUID> shoot, Optional<UUID> scene, List<UUID> selection, Map<String, String> views) {

        static final Work NONE = new Work(Optional.empty(), Optional.empty(), List.of(), Map.of());

        /** Goes on with it. */
        void into(Workspace workspace) {
            workspace.remembered().restore(views);
            shoot.ifPresent(workspace::open);
            scene.ifPresent(id -> workspace.look(id, selection));
        }
    }

    /** What was being worked on, as far as the catalog still has it. Asks the database. */
    Work work(Catalog catalog) {
        WindowState window = settings.current().window();
        Optional<UUID> shoot = id(window.shoot()).filter(id -> catalog.photos().shoot(id).isPresent());
        Optional<UUID> scene = id(window.scene()).filter(id -> shoot.isPresent() && shoot.equals(shootOf(catalog, id)));
        List<UUID> selection = window.selection().stream()
                .flatMap(text -> id(text).stream())
                .filter(id -> shoot.isPresent() && shoot.equals(shootOf(catalog, id)))
                .toList();
        boolean whole = scene.isPresent() && selection.contains(scene.get());
        return new Work(shoot, scene, whole ? selection : scene.map(List::of).orElse(List.of()), window.views());
    }

    private static Optional<UUID> shootOf(Catalog catalog, UUID scene) {
        return catalog.scenes().scene(scene).map(CatalogScene::shoot);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the file may be edited by hand
        }
    }

    /** The place to begin with: the last one, but none that needs a scene when there is none. */
    PlaceId place(Work work) {
        String last = settings.current().window().lastPlace();
        for (PlaceId id : PlaceId.values()) {
            if (id.code().equals(last) && (work.scene().isPresent() || (id != PlaceId.DEVELOP && id != PlaceId.COMPARE))) {
                return id;
            }
        }
        return PlaceId.SHOOTS;
    }

    void keep(Stage stage, PlaceId place, Workspace workspace) {
        settings.change(s -> {
            WindowState window = s.window()
                    .withLastPlace(place.code())
                    .withOpen(text(workspace.shoot().get()), text(workspace.scene().get()), selected(workspace))
                    .withViews(workspace.remembered().all());
            boolean away = stage.isMaximized() || stage.isIconified() || stage.isFullScreen();
            Optional<Geometry> old = s.window().geometry();
            Geometry now = away && old.isPresent()
                    ? new Geometry(old.get().x(), old.get().y(), old.get().width(), old.get().height(), stage.isMaximized())
                    : new Geometry(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
            return s.withWindow(window.withGeometry(now));
        });
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    private static List<String> selected(Workspace workspace) {
        return workspace.selection().get().stream().map(UUID::toString).toList();
    }
}
