package pro.photoestate.app.desktop;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import pro.photoestate.app.platform.Settings.Geometry;
import pro.photoestate.app.platform.Settings.WindowState;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.PlaceId;

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

    private static void place(Stage stage, Geometry g) {
        stage.setX(g.x());
        stage.setY(g.y());
        stage.setWidth(g.width());
        stage.setHeight(g.height());
    }

    /** Most of the screen, and never more than all of it. */
    private static void standard(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(screen.getWidth(), Math.max(WIDTH, screen.getWidth() * 0.9)));
        stage.setHeight(Math.min(screen.getHeight(), Math.max(HEIGHT, screen.getHeight() * 0.9)));
        stage.centerOnScreen();
    }

    /** The place to begin with: the last one, but none that needs a scene before any is chosen. */
    PlaceId place() {
        String last = settings.current().window().lastPlace();
        for (PlaceId id : PlaceId.values()) {
            if (id.code().equals(last) && id != PlaceId.DEVELOP && id != PlaceId.COMPARE) {
                return id;
            }
        }
        return PlaceId.SHOOTS;
    }

    void keep(Stage stage, PlaceId place) {
        settings.change(s -> {
            WindowState window = s.window().withLastPlace(place.code());
            boolean away = stage.isMaximized() || stage.isIconified() || stage.isFullScreen();
            Optional<Geometry> old = s.window().geometry();
            Geometry now = away && old.isPresent()
                    ? new Geometry(old.get().x(), old.get().y(), old.get().width(), old.get().height(), stage.isMaximized())
                    : new Geometry(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
            return s.withWindow(window.withGeometry(now));
        });
    }
}
