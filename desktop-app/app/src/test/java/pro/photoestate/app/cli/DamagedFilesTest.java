package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ChildCommand;
import pro.photoestate.app.TestShoot;

/** What the process as a whole, native libraries included, says about damaged files. */
class DamagedFilesTest {

    /** Bytes of a file's head that are left sound, so that its picture is begun. */
    private static final int HEAD = 2000;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX) // elsewhere libjpeg and libpng cannot be kept from adding lines of their own
    void eachIsToldInOneLineAndTheLibrariesSayNothing() throws Exception {
        Path card = folder.resolve("card");
        TestShoot.single(card.resolve("sound.jpg"), 1);
        byte[] jpeg = Files.readAllBytes(card.resolve("sound.jpg"));
        byte[] png = png(card.resolve("sound.jpg"));
        Files.write(card.resolve("short.jpg"), Arrays.copyOf(jpeg, HEAD));
        Files.write(card.resolve("noise.jpg"), noisy(jpeg));
        Files.write(card.resolve("short.png"), Arrays.copyOf(png, png.length / 2));
        Files.write(card.resolve("noise.png"), noisy(png));

        ChildCommand.Ended run =
                ChildCommand.start(Map.of(), "enhance", card, "--out", folder.resolve("out")).end();

        assertThat(run.err().lines()).allMatch(line -> line.startsWith(card.toString()) && line.endsWith("]"));
        assertThat(run.err().lines().map(line -> line.split(": ", 2)[0])).doesNotHaveDuplicates().hasSizeBetween(1, 4);
        assertThat(run.status()).isEqualTo(1);
    }

    private static byte[] png(Path photo) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(photo.toFile()), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] noisy(byte[] file) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        byte[] noisy = file.clone();
        for (int i = HEAD; i < noisy.length - 2; i += 97) {
            noisy[i] = (byte) chance.nextInt(256);
        }
        return noisy;
    }
}
