package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.engine.render.Cancel;

class SurveyCloseUpsTest {

    @TempDir
    private Path folder;

    private void photograph(String name, int seed) throws IOException {
        SplittableRandom chance = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(1300, 900, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400; i++) {
            var to = image.createGraphics();
            to.setColor(new java.awt.Color(chance.nextInt(0x1000000)));
            to.fillRect(chance.nextInt(1300), chance.nextInt(900), 20 + chance.nextInt(200), 20 + chance.nextInt(200));
            to.dispose();
        }
        ImageIO.write(image, "png", Files.createDirectories(folder.resolve("photos")).resolve(name).toFile());
    }

    @Test
    void everySceneThatIsLookedAtCloselyGetsItsFullSizeAndGivesItBack() throws IOException {
        photograph("one.png", 1);
        photograph("two.png", 2);
        try (ComparedShoot shoot = new ComparedShoot(folder.resolve("home"), folder.resolve("photos"));
                Workers background = new Workers("test-background", 1)) {
            Desk desk = shoot.desk(background, Platform::runLater, Locale.ENGLISH);
            ComparePictures pictures = new ComparePictures(shoot.services);
            List<SidePicture> sides = shoot.scenes.stream()
                    .map(s -> pictures.small(s, new Side.Current(), Optional.empty(), new Cancel()))
                    .toList();
            assertThat(sides).hasSize(2).allMatch(s -> s.picture().width() < s.fullWidth());
            SurveyCloseUps closeUps = Screen.on(() -> new SurveyCloseUps(shoot.services, desk.tasks(), scene -> {}));
            Screen.run(() -> closeUps.look(sides));
            Screen.await(() -> sides.stream().allMatch(s -> closeUps.tiles(s.scene()).ready()) && !closeUps.coming().get());
            UUID first = sides.getFirst().scene();
            Screen.run(() -> closeUps.keepOnly(List.of(first)));
            assertThat(Screen.on(() -> closeUps.tiles(first).ready())).isTrue();
            assertThat(Screen.on(() -> closeUps.tiles(sides.getLast().scene()).ready())).isFalse();
            Screen.run(closeUps::release);
            assertThat(Screen.on(() -> closeUps.tiles(first).ready())).isFalse();
        }
    }
}
