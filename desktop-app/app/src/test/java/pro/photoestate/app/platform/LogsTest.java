package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private final Logger log = Logger.getLogger("pro.photoestate.app.catalog.Catalog");
    private final Scrubber scrubber = new Scrubber(1, Map.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void aRecordIsOneLineWithTimeLevelThreadAndLoggerAndNoNames() throws IOException {
        Handler[] before = Logger.getLogger("").getHandlers();
        try (Logs logs = Logs.open(folder.resolve("100 % new"), scrubber)) {
            assertThat(logs.fault()).isEmpty();
            log.log(Level.WARNING, "scene {0}\nfails – ohne Grund", 7);
            log.log(Level.WARNING, "late", new IllegalStateException("no /x/Müller/A.jpg", new IOException("inner\nline")));
            log.fine("not told");
        }
        List<String> lines = Files.readAllLines(folder.resolve("100 % new/photoestate.0.log"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches(
                "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z WARNING \\[" + Thread.currentThread().getName() + "\\] catalog.Catalog: scene 7 fails – ohne Grund");
        assertThat(lines.getLast())
                .contains("late | java.lang.IllegalStateException: no /<", ".jpg | at ", "| java.io.IOException: inner line")
                .doesNotContain("Müller");
        assertThat(Logger.getLogger("").getHandlers()).containsExactly(before);
    }

    @Test
    void theFilesStaySmallAndTheOldOnesGo() throws IOException {
        try (Logs logs = Logs.open(folder, scrubber)) {
            String words = "words ".repeat(300);
            for (int i = 0; i < 7_000; i++) {
                log.log(Level.INFO, "{0} " + words, i);
            }
            assertThat(logs.recent()).hasSize(200);
            assertThat(logs.recent().getLast()).contains("6,999");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(f -> !f.toString().endsWith(".lck")).toList()).hasSize(5).allSatisfy(f -> assertThat(f.toFile().length()).isLessThan(3 << 20));
        }
    }

    @Test
    void twoProgramsWriteFilesOfTheirOwn() {
        try (Logs one = Logs.open(folder, scrubber);
                Logs two = Logs.open(folder, scrubber)) {
            assertThat(one.fault()).isEmpty();
            assertThat(two.fault()).isEmpty();
        }
    }

    @Test
    void withoutAFolderItGoesToStandardError() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try (Logs logs = Logs.open(Files.writeString(folder.resolve("taken"), "a file"), scrubber)) {
            assertThat(logs.fault()).hasValueSatisfying(f -> assertThat(f.english()).contains("standard error"));
            log.warning("something");
            assertThat(logs.recent()).hasSize(1);
        } finally {
            System.setErr(before);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).contains("catalog.Catalog: something");
    }
}
