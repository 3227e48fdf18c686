package pro.photoestate.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Scrubber;
import pro.photoestate.identity.Ids;

class CrashReportsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** Whose reports are of a session of their own. */
    static CrashReports reports(CrashFolder folder) {
        Scrubber scrubber = new Scrubber(1, Map.of(), List.of("anna"));
        return new CrashReports(
                new CrashScribe("0.1.0", NOON, new Ids(NOON, new Random(5)), scrubber, () -> List.of("line one", "line two")), folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("crashes"))) {
            return files.sorted().toList();
        }
    }

    private CrashFolder crashes() {
        return new CrashFolder(folder.resolve("crashes"));
    }

    @Test
    void aReportTellsAllThatIsNeededAndNothingOfThePerson() throws IOException {
        Exception cause = new NoSuchFileException("/home/anna/Lindenweg 5/A.jpg", null, "gone, says anna");
        Thread thread = Thread.ofPlatform().name("reader of /x/Lindenweg").unstarted(() -> {});
        CrashReport report = reports(crashes()).keep(thread, new IllegalStateException("no Lindenweg.jpg", cause)).orElseThrow();
        String file = Files.readString(files().getFirst());
        assertThat(files().getFirst().getFileName().toString()).startsWith("crash-20261123-120000-").endsWith(".json");
        for (String text : List.of(report.text(), file)) {
            assertThat(text)
                    .contains("0.1.0", "2026-11-23T12:00:00Z", System.getProperty("os.name"), System.getProperty("java.version"))
                    .contains("IllegalStateException", "NoSuchFileException", "CrashReportsTest", "line two", "MB", ".jpg")
                    .doesNotContain("Lindenweg", "anna", "A.jpg");
        }
        assertThat(crashes().all()).singleElement().satisfies(c -> assertThat(c.report()).isEqualTo(report));
    }

    @Test
    void theSameFailureIsCountedAndNotWrittenAgain() throws IOException {
        CrashFolder crashes = crashes();
        try (CrashReports reports = reports(crashes)) {
            List<CrashReport> shown = new ArrayList<>();
            for (int pulse = 0; pulse < 300; pulse++) {
                reports.keep(Thread.currentThread(), new IllegalStateException("pulse " + pulse)).ifPresent(shown::add);
            }
            assertThat(shown).hasSize(1);
            assertThat(reports.times(shown.getFirst().id())).isEqualTo(300);
            assertThat(files()).hasSize(1);
            assertThat(reports.keep(Thread.currentThread(), new IllegalStateException("elsewhere"))).isPresent();
        }
        assertThat(crashes.all()).extracting(KeptCrash::times).containsExactlyInAnyOrder(300, 1);
    }

    @Test
    void theFolderKeepsTwenty() throws IOException {
        for (int session = 0; session < 25; session++) {
            Clock later = Clock.offset(NOON, java.time.Duration.ofHours(session));
            CrashScribe scribe = new CrashScribe("0.1.0", later, new Ids(later, new Random(session)), new Scrubber(1, Map.of(), List.of()), List::of);
            new CrashReports(scribe, crashes()).keep(Thread.currentThread(), new IllegalStateException());
        }
        assertThat(files()).hasSize(20);
        assertThat(files().getFirst().toString()).contains("20261123-170000");
    }

    @Test
    void hostileFailuresAreDescribedToo() {
        CrashReports reports = reports(crashes());
        IllegalStateException circle = new IllegalStateException("a");
        circle.initCause(new IllegalStateException("b", circle));
        assertThat(reports.keep(Thread.currentThread(), circle)).hasValueSatisfying(r -> assertThat(r.failures()).hasSize(2));
        RuntimeException bare = new RuntimeException((String) null) {
            @Override
            public StackTraceElement[] getStackTrace() {
                return new StackTraceElement[0];
            }
        };
        assertThat(reports.keep(Thread.currentThread(), bare)).isPresent();
        RuntimeException trap = new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("a message that fails");
            }
        };
        assertThat(reports.keep(Thread.currentThread(), trap)).isEmpty();
        StackOverflowError deep = new StackOverflowError();
        deep.setStackTrace(Stream.generate(() -> new StackTraceElement("a.B", "c", "B.java", 1)).limit(5_000).toArray(StackTraceElement[]::new));
        assertThat(reports.keep(Thread.currentThread(), deep))
                .hasValueSatisfying(r -> assertThat(r.failures().getFirst().frames()).hasSize(100));
    }

    @Test
    void withoutAFolderTheReportIsStillShown() throws IOException {
        CrashFolder nowhere = new CrashFolder(Files.writeString(folder.resolve("taken"), "a file").resolve("crashes"));
        assertThat(reports(nowhere).keep(Thread.currentThread(), new IllegalStateException())).isPresent();
        assertThat(nowhere.all()).isEmpty();
    }

    @Test
    void filesThatAreNoReportsArePassedBy() throws IOException {
        reports(crashes()).keep(Thread.currentThread(), new IllegalStateException());
        Files.writeString(folder.resolve("crashes/crash-1.json"), "{\"report\":{}}");
        Files.writeString(folder.resolve("crashes/crash-2.json"), "null");
        Files.write(folder.resolve("crashes/crash-3.json"), new byte[] {0, 1, 2});
        assertThat(crashes().all()).hasSize(1);
    }
}
