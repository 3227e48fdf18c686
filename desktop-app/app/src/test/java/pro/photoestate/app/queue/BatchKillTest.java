package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;

/** Kills the command for real while it works. */
class BatchKillTest {

    private static final int SCENES = 6;

    @TempDir
    Path folder;

    @Test
    void aKilledRunLeavesOnlyWholePhotosAndTheNextFinishesTheRest() throws Exception {
        Path card = folder.resolve("card");
        Path out = folder.resolve("out");
        for (int i = 0; i < SCENES; i++) {
            TestShoot.single(card.resolve("room%d.jpg".formatted(i)), 40 + i);
        }
        for (int kill = 1; kill <= 3; kill++) {
            Process process = start(card, out);
            waitForPhotos(process, out, kill);
            process.destroyForcibly().waitFor();
            assertWhole(out);
        }
        assertThat(start(card, out).waitFor()).isZero();
        assertWhole(out);
        assertThat(photos(out)).hasSize(SCENES);
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".part"))).isEmpty();
        }
    }

    private static Process start(Path card, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "pro.photoestate.app.PhotoEstate",
                "enhance",
                card.toString(),
                "--out",
                out.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Until that many photos stand there, or the run has ended. */
    private static void waitForPhotos(Process process, Path out, int count) throws Exception {
        while (process.isAlive() && photos(out).size() < count) {
            boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            if (ended) {
                return;
            }
        }
    }

    private static List<Path> photos(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(p -> p.toString().endsWith(".jpg")).toList();
        }
    }

    private static void assertWhole(Path out) throws IOException {
        for (Path photo : photos(out)) {
            assertThat(ImageIO.read(photo.toFile())).as(photo.toString()).isNotNull();
            byte[] bytes = Files.readAllBytes(photo);
            assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 0xD9);
        }
    }
}
