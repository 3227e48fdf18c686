package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path folder;

    /** A line across the whole scene, as Compare has it between two pictures, with a shadow that reaches beyond its ends. */
    private static Scene across() {
        Region line = new Region();
        line.setStyle("-fx-background-color: white;");
        line.setEffect(new DropShadow(6, Color.BLACK));
        line.resizeRelocate(-4, 100, 308, 2);
        line.setManaged(false);
        return new Scene(new Pane(line), 300, 200);
    }

    @Test
    void aPictureIsAsLargeAsItsSceneWhateverReachesBeyondIt() throws Exception {
        for (int scale = 1; scale <= 2; scale++) {
            int pixels = scale;
            Path file = folder.resolve(scale + ".png");
            Screen.on(() -> {
                Snapshot.write(across(), pixels, file);
                return file;
            });
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo(300 * scale);
            assertThat(image.getHeight()).isEqualTo(200 * scale);
            assertThat(image.getRGB(2 * scale, 101 * scale) & 255).as("the line where it is seen").isEqualTo(255);
        }
    }
}
