package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Settings.Geometry;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Screen;

class WindowMemoryTest {

    @TempDir
    Path folder;

    private Rectangle2D restored(Geometry kept) {
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"));
        settings.change(s -> s.withWindow(s.window().withGeometry(kept)));
        return Screen.on(() -> {
            Stage stage = new Stage();
            stage.setScene(new javafx.scene.Scene(new Pane()));
            new WindowMemory(settings).restore(stage);
            return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        });
    }

    private static Rectangle2D screen() {
        return Screen.on(() -> javafx.stage.Screen.getPrimary().getVisualBounds());
    }

    @Test
    void theWindowComesBackWhereItStood() {
        assertThat(restored(new Geometry(40, 30, 500, 400, false))).isEqualTo(new Rectangle2D(40, 30, 500, 400));
    }

    @Test
    void aWindowOfALargerScreenFitsTheOneThatIsThere() {
        Rectangle2D now = restored(new Geometry(10, 10, 3840, 2160, false));
        assertThat(screen().contains(now)).as("%s on %s", now, screen()).isTrue();
    }

    @Test
    void aWindowOnAScreenThatIsNoLongerThereIsOnTheOneThatIs() {
        Rectangle2D now = restored(new Geometry(-5000, 200, 900, 700, false));
        assertThat(Optional.of(now.getWidth())).hasValueSatisfying(w -> assertThat(w).isLessThanOrEqualTo(screen().getWidth()));
        assertThat(now.getMinX() >= 0 || Double.isNaN(now.getMinX())).isTrue();
    }
}
