package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ChildCommand;
import pro.photoestate.app.TestShoot;

/** Kills and interrupts the command for real while it works. */
class BatchKillTest {

    private static final int SCENES = 6;

    @TempDir
    Path folder;

    private Path card;
    private Path out;

    @BeforeEach
    void shoot() throws IOException {
        card = folder.resolve("card");
        out = folder.resolve("out");
        for (int i = 0; i < SCENES; i++) {
            TestShoot.single(card.resolve("room%d.jpg".formatted(i)), 40 + i);
        }
    }

    @Test
    void aKilledRunLeavesOnlyWholePhotosAndTheNextFinishesTheRest() throws Exception {
        for (int kill = 1; kill <= 3; kill++) {
            ChildCommand run = start();
            waitForPhotos(run.process(), kill);
            run.process().destroyForcibly();
            run.end();
            assertWhole();
        }
        assertThat(start().end().status()).isZero();
        assertFinished();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no SIGINT
    void anInterruptedRunSaysSoAndTheSameCommandGoesOnWhereItStopped() throws Exception {
        ChildCommand run = ChildCommand.through(hearingInterrupts(), arguments());
        waitForPhotos(run.process(), 1);
        new ProcessBuilder("kill", "-INT", Long.toString(run.process().pid())).start().waitFor();
        ChildCommand.Ended interrupted = run.end();

        assertThat(interrupted.status()).isEqualTo(130);
        assertThat(interrupted.err().strip())
                .isEqualTo("photoestate: interrupted; the same command goes on where it stopped");
        assertWhole();
        int before = photos().size();
        assertThat(before).isBetween(1, SCENES - 1);
        assertThat(hidden()).containsExactly(RunJournal.FILE);

        ChildCommand.Ended second = start().end();
        assertThat(second.status()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("%d scenes, %d of them done by an earlier run".formatted(SCENES, before));
        assertFinished();
    }

    @Test
    void aSecondRunIntoTheSameFolderIsToldThatAnotherIsAtWork() throws Exception {
        try (RunJournal first = RunJournal.open(out, "the first run's request")) {
            ChildCommand.Ended second = start().end();

            assertThat(second.status()).isEqualTo(1);
            assertThat(second.err().lines()).singleElement().asString().contains("another run is writing into");
            assertThat(photos()).isEmpty();
            assertThat(first.wasBegun("")).isFalse();
        }
    }

    private ChildCommand start() throws IOException {
        return ChildCommand.start(Map.of(), arguments());
    }

    private Object[] arguments() {
        return new Object[] {"enhance", card, "--out", out, "--jobs", 1};
    }

    /** What a shell runs in the background ignores SIGINT, and so would our child; GNU's env takes that from it. */
    private static List<String> hearingInterrupts() throws IOException, InterruptedException {
        List<String> env = List.of("env", "--default-signal=INT");
        boolean gnu = new ProcessBuilder(env).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        return gnu ? env : List.of();
    }

    /** Until that many photos stand there, or the run has ended. */
    private void waitForPhotos(Process process, int count) throws Exception {
        while (process.isAlive() && photos().size() < count) {
            boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            if (ended) {
                return;
            }
        }
    }

    private List<Path> photos() throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(p -> p.toString().endsWith(".jpg")).toList();
        }
    }

    private void assertWhole() throws IOException {
        for (Path photo : photos()) {
            assertThat(ImageIO.read(photo.toFile())).as(photo.toString()).isNotNull();
            byte[] bytes = Files.readAllBytes(photo);
            assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 0xD9);
        }
    }

    private void assertFinished() throws IOException {
        assertWhole();
        assertThat(photos()).hasSize(SCENES);
        assertThat(hidden()).containsExactly(RunJournal.FILE);
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
        }
    }
}
