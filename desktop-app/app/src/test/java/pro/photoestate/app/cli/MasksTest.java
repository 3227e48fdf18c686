package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;

class MasksTest {

    @TempDir
    Path folder;

    private Path card;
    private Path out;

    @BeforeEach
    void shoot() throws IOException {
        card = folder.resolve("card");
        out = folder.resolve("out");
        TestShoot.livingAndHall(card);
    }

    @Test
    void masksAreWrittenForScenesThatWereLookedAtForWindowsAndGhosts() throws IOException {
        Path masks = folder.resolve("masks");
        Path guest = card.resolve("living-2.jpg");
        BufferedImage frame = decoded(guest);
        frame.createGraphics().fillRect(40, 220, 60, 80); // somebody in white walked through one frame
        ImageIO.write(frame, "jpg", guest.toFile());

        CommandRun run = CommandRun.of("enhance", card, "--out", out, "--masks", masks);

        assertThat(run.status()).isZero();
        List<Path> written = list(masks);
        assertThat(written).extracting(p -> p.getFileName().toString().replaceFirst("living-[0-2]", "living"))
                .containsExactly("living.ghost.png", "living.window.png");
        BufferedImage ghosts = decoded(written.getFirst());
        assertThat(at(ghosts, 70 / 480.0, 260 / 320.0)).isEqualTo(255);
        assertThat(at(ghosts, 0.98, 0.95)).isZero();
        assertThat(decoded(written.getLast()).getRaster().getNumBands()).isEqualTo(1);
    }

    @Test
    void ghostsThatNobodyLookedForHaveNoMask() throws IOException {
        Path masks = folder.resolve("masks");
        Path recipe = Files.writeString(
                folder.resolve("r.json"),
                """
                {"schema": 1, "name": "x", "steps": [{"operation": "merge", "parameters": {"ghosts": "off"}},
                {"operation": "window-pull"}]}""");

        CommandRun run = CommandRun.of("enhance", card, "--out", out, "--masks", masks, "--recipe", recipe);

        assertThat(run.err()).isEmpty();
        assertThat(list(masks)).singleElement().asString().endsWith(".window.png");
        BufferedImage windows = decoded(list(masks).getFirst());
        assertThat(windows.getWidth() / (double) windows.getHeight()).isCloseTo(1.5, within(0.02));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static int at(BufferedImage mask, double u, double v) {
        return mask.getRaster().getSample((int) (u * mask.getWidth()), (int) (v * mask.getHeight()), 0);
    }

    private static BufferedImage decoded(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }
}
