package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.engine.render.Cancel;

class CloseUpTest {

    private static final int WIDTH = 2600;
    private static final int HEIGHT = 1700;

    @TempDir
    private Path folder;

    /** Lines one pixel wide, which no preview can show. */
    private void photograph() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, x % 2 == 0 ? 0x202020 : 0xE0E0E0);
            }
        }
        Path photos = Files.createDirectories(folder.resolve("photos"));
        ImageIO.write(image, "png", photos.resolve("lines.png").toFile());
    }

    @Test
    void finestDetailIsSeenWhereThePreviewIsTooCoarse() throws IOException {
        photograph();
        try (ComparedShoot shoot = new ComparedShoot(folder.resolve("home"), folder.resolve("photos"));
                Workers background = new Workers("test-background", 1)) {
            Desk desk = shoot.desk(background, Platform::runLater, java.util.Locale.ENGLISH);
            ComparePictures pictures = new ComparePictures(shoot.services);
            Contents contents = pictures.contents(shoot.scenes.getFirst());
            SidePicture before =
                    pictures.pair(contents, new Side.Before(), new Side.Before(), true, new Cancel()).left();
            assertThat(before.picture().width()).isLessThan(WIDTH);
            assertThat(before.fullWidth()).isEqualTo(WIDTH);
            AtomicInteger drawn = new AtomicInteger();
            CloseUp closeUp = Screen.on(() -> new CloseUp(shoot.services, desk.tasks(), drawn::incrementAndGet));
            Placement actual = new Placement(-1000, -600, WIDTH, HEIGHT);
            Canvas canvas = new Canvas(300, 200);
            Screen.run(() -> closeUp.look(before));
            Screen.await(() -> closeUp.tiles().ready() && !closeUp.coming().get());
            int seen = drawn.get();
            Screen.run(() -> closeUp.tiles().draw(canvas.getGraphicsContext2D(), actual));
            Screen.await(() -> drawn.get() > seen && desk.tasks().running().get() == 0);
            WritableImage image = Screen.on(() -> {
                closeUp.tiles().draw(canvas.getGraphicsContext2D(), actual);
                return canvas.snapshot(null, null);
            });
            for (int x = 2; x < 298; x++) {
                assertThat(image.getPixelReader().getColor(x, 100).getBrightness() > 0.5).as("column %d", x).isEqualTo(x % 2 == 1);
            }
            Screen.run(closeUp::release);
            assertThat(closeUp.tiles().ready()).isFalse();
        }
    }
}
