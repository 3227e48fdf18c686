package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ChildCommand;
import pro.photoestate.app.TestShoot;
import pro.photoestate.engine.bench.EnlargedFrame;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --memory} promises. */
class MemoryTest {

    /** Width of 61 MP at 3:2, px. */
    private static final int WIDTH = 9504;

    /** Runs a program with a disk of 8 MB for its temporary files. */
    private static final String SMALL_DISK = "mount -t tmpfs -o size=8m none \"$0\" && program=$1 && shift"
            + " && exec \"$program\" -Djava.io.tmpdir=\"$0\" \"$@\"";

    @TempDir
    private Path folder;

    @Test
    void tooLittleMemoryForTheProgramIsRefusedWithTheNumberThatWouldDo() throws IOException {
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);

        CommandRun run = CommandRun.of("enhance", folder.resolve("card"), "--out", folder.resolve("out"), "--memory", 100);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--memory must be 352 or more, not 100");
    }

    @Test
    void tooLittleMemoryForAPhotoIsToldWithTheNumberThatWouldDoAndTheRestIsMade() throws IOException {
        Path card = folder.resolve("card");
        TestShoot.single(card.resolve("hall.jpg"), 2);
        blank(6000, 6000, card.resolve("large.jpg"));

        CommandRun run = CommandRun.of("enhance", card, "--out", folder.resolve("out"), "--memory", 352);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("large.jpg is too large for a memory of 352 MB; give --memory 366 or more")
                .endsWith("[OUT_OF_MEMORY]");
        assertThat(folder.resolve("out/hall.jpg")).exists();
    }

    @Test
    @EnabledOnOs(OS.LINUX) // can mount a small disk
    void aDiskThatIsFullOfWhatDidNotFitIntoMemoryLosesOnlyThatPhoto() throws Exception {
        Path card = folder.resolve("card");
        TestShoot.single(card.resolve("hall.jpg"), 2);
        blank(6000, 4000, card.resolve("large.jpg"));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> onSmallDisk = List.of("unshare", "--mount", "sh", "-c", SMALL_DISK, disk.toString());
        assumeTrue(canMount(onSmallDisk), "nothing can be mounted here");

        ChildCommand.Ended run = ChildCommand.through(
                        onSmallDisk, "enhance", card, "--out", folder.resolve("out"), "--memory", 352)
                .end();

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("large.jpg")
                .contains("free some disk space or raise the budget")
                .endsWith("[OUT_OF_MEMORY]");
        assertThat(run.status()).isEqualTo(1);
        assertThat(folder.resolve("out/hall.jpg")).exists();
        assertThat(folder.resolve("out/large.jpg")).doesNotExist();
    }

    private static boolean canMount(List<String> onSmallDisk) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(onSmallDisk);
        words.add("true");
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Test
    @Tag("nightly") // half a minute
    @EnabledOnOs(OS.LINUX) // tells what a process holds
    void fiveFramesOfSixtyOneMegapixelsStayWithinWhatThePersonSaid() throws Exception {
        Path small = folder.resolve("small");
        TestShoot.bracket(small, "living", 1, -4, -2, 0, 1, 2);
        Path card = Files.createDirectory(folder.resolve("card"));
        try (Stream<Path> frames = Files.list(small)) {
            for (Path frame : frames.toList()) {
                EnlargedFrame.write(frame, WIDTH, card.resolve(frame.getFileName()));
            }
        }

        for (int megabytes : List.of(1500, 700)) {
            assertThat(peak(card, megabytes)).isLessThanOrEqualTo((long) megabytes << 20);
        }
    }

    private long peak(Path card, int megabytes) throws Exception {
        Path report = folder.resolve(megabytes + ".json");
        ChildCommand.Ended run = ChildCommand.through(
                        List.of(), "enhance", card, "--out", folder.resolve("out" + megabytes), "--memory", megabytes, "--report", report)
                .end();
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return new JsonMapper().readTree(Files.readString(report)).path("scenes").path(0).path("peakBytes").asLong();
    }

    private static void blank(int width, int height, Path file) throws IOException {
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg", file.toFile());
    }
}
