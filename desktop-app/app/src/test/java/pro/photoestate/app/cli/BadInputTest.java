package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders, names and disks as they should not be: each gets its sentence, and the rest of the shoot is made. */
class BadInputTest {

    /** No file may grow beyond 8 KB: as if the disk were full in the middle of every larger photo. */
    private static final List<String> SMALL_FILES_ONLY = List.of("sh", "-c", "ulimit -f 16; exec \"$@\"", "sh");

    /** Takes from root what lets it ignore permissions. */
    private static final List<String> UNPRIVILEGED =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    Path folder;

    private Path card;
    private Path out;

    @BeforeEach
    void shoot() throws IOException {
        card = folder.resolve("card");
        out = folder.resolve("out");
        TestShoot.single(card.resolve("hall.jpg"), 2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatIsFullHalfWayLosesOnlyWhatDidNotFitAndIsToldInALineAPhoto() throws Exception {
        ImageIO.write(new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB), "jpg", card.resolve("dark.jpg").toFile());

        ChildCommand.Ended full =
                ChildCommand.through(SMALL_FILES_ONLY, "enhance", card, "--out", out).end();

        assertThat(full.status()).isEqualTo(1);
        assertThat(full.err().lines()).hasSize(1).first().asString().contains("hall.jpg").endsWith("[UNWRITABLE]");
        assertThat(names(out)).containsExactly(".photoestate-run.jsonl", "dark.jpg");
        CommandRun later = CommandRun.of("enhance", card, "--out", out);
        assertThat(later.status()).isZero();
        assertThat(later.out()).contains("2 scenes, 1 of them done by an earlier run");
        assertThat(names(out)).containsExactly(".photoestate-run.jsonl", "dark.jpg", "hall.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anUnreadableFolderAndAnUnreadablePhotoAreNamedAndTheRestIsMade() throws Exception {
        TestShoot.single(card.resolve("locked/room.jpg"), 3);
        TestShoot.single(card.resolve("secret.jpg"), 4);
        forbid(card.resolve("locked"));
        forbid(card.resolve("secret.jpg"));

        ChildCommand.Ended run = unprivileged("enhance", card, "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(l -> l.contains("locked") && l.endsWith("cannot be read; check its permissions [UNREADABLE]"))
                .anyMatch(l -> l.contains("secret.jpg") && l.endsWith("[UNREADABLE]"));
        assertThat(names(out)).contains("hall.jpg").doesNotContain("room.jpg", "secret.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOutputThatMayNotBeWrittenIsOneSentence() throws Exception {
        forbid(Files.createDirectories(out));

        ChildCommand.Ended run = unprivileged("enhance", card, "--out", out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("check its permissions or choose another folder")
                .endsWith("[UNWRITABLE]");
    }

    @Test
    void namesOfAThousandCharactersAreOneSentenceOrCut() throws IOException {
        String thousand = "x".repeat(1000);

        CommandRun missing = CommandRun.of("enhance", card.resolve(thousand + ".jpg"), "--out", out);
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err().lines()).hasSize(1).first().asString().contains("there is no file");
        CommandRun unwritable = CommandRun.of("enhance", card, "--out", folder.resolve(thousand));
        assertThat(unwritable.status()).isEqualTo(1);
        assertThat(unwritable.err().lines()).hasSize(1).first().asString().endsWith("[UNWRITABLE]");
        CommandRun cut = CommandRun.of("enhance", card, "--out", out, "--name", "{address}", "--address", thousand);
        assertThat(cut.status()).isZero();
        assertThat(names(out)).anyMatch(name -> name.matches("x{100,251}\\.jpg"));
    }

    @Test
    void theLongestNameThatAFolderTakesIsMade() throws IOException {
        TestShoot.single(card.resolve("y".repeat(251) + ".jpg"), 3);

        CommandRun run = CommandRun.of("enhance", card, "--out", out, "--source-map");

        assertThat(run.err()).isEmpty();
        assertThat(names(out)).anyMatch(name -> name.matches("y+\\.jpg"));
    }

    @Test
    void videosAndSidecarsArePassedOverAndListed() throws IOException {
        Files.writeString(card.resolve("hall.xmp"), "<x:xmpmeta/>");
        Files.write(card.resolve("walk.MP4"), new byte[1000]);
        Path report = folder.resolve("report.json");

        CommandRun run = CommandRun.of("enhance", card, "--out", out, "--report", report);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 files passed over");
        JsonNode skipped = new JsonMapper().readTree(Files.readString(report)).path("skipped");
        assertThat(skipped.findValuesAsString("reason")).containsExactlyInAnyOrder("a sidecar", "a video");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeAmongThePhotosIsNotWaitedFor() throws Exception {
        run("mkfifo", card.resolve("pipe.jpg").toString());

        CommandRun run = CommandRun.of("enhance", card, "--out", out);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1 file passed over");
    }

    private static void forbid(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }

    /** Runs the command so that permissions hold, also where the tests run as root. */
    private ChildCommand.Ended unprivileged(Object... arguments) throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            assumeTrue(run("sh", "-c", String.join(" ", UNPRIVILEGED) + " true") == 0, "setpriv cannot do it here");
        }
        return ChildCommand.through(root ? UNPRIVILEGED : List.of(), arguments).end();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
