package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class SafeFileTest {

    @TempDir
    Path folder;

    @Test
    void theNameAppearsOnlyWhenTheFileIsWhole() throws IOException {
        Path target = folder.resolve("new/hall.jpg");
        try (SafeFile file = SafeFile.create(target, false)) {
            file.stream().write(new byte[] {1, 2, 3});
            assertThat(target).doesNotExist();
            file.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(names(folder.resolve("new"))).containsExactly("hall.jpg");
    }

    @Test
    void nothingIsLeftOfAnAbandonedFile() throws IOException {
        Path target = folder.resolve("hall.jpg");
        try (SafeFile file = SafeFile.create(target, false)) {
            file.stream().write(7);
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void anExistingFileIsKeptUnlessOverwritingIsAllowed() throws IOException {
        Path target = Files.writeString(folder.resolve("hall.jpg"), "old");

        assertThatThrownBy(() -> SafeFile.create(target, false)).satisfies(e -> hasCode(e, FaultCode.EXISTS));
        assertThat(target).hasContent("old");
        try (SafeFile file = SafeFile.create(target, true)) {
            file.stream().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(names(folder)).containsExactly("hall.jpg");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws IOException {
        Path target = folder.resolve("hall.jpg");
        try (SafeFile file = SafeFile.create(target, false)) {
            file.stream().write(7);
            Files.writeString(target, "theirs");

            assertThatThrownBy(file::commit).satisfies(e -> hasCode(e, FaultCode.EXISTS));
        }
        assertThat(target).hasContent("theirs");
        assertThat(names(folder)).containsExactly("hall.jpg");
    }

    @Test
    void twoRunsDoNotWriteTheSameFileAtOnce() throws IOException {
        Path target = folder.resolve("hall.jpg");
        try (SafeFile first = SafeFile.create(target, false)) {
            first.stream().write(1);

            assertThatThrownBy(() -> SafeFile.create(target, false))
                    .satisfies(e -> hasCode(e, FaultCode.UNWRITABLE))
                    .hasMessageContaining("another run");
            assertThat(SafeFile.sweep(folder)).isZero();
            first.commit();
        }
        assertThat(target).hasBinaryContent(new byte[] {1});
    }

    @Test
    void aFolderThatIsAFileIsToldInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "text");

        assertThatThrownBy(() -> SafeFile.create(file.resolve("hall.jpg"), false))
                .satisfies(e -> hasCode(e, FaultCode.UNWRITABLE))
                .hasMessageContaining("hall.jpg");
        assertThat(file).hasContent("text");
    }

    @Test
    void aFailingDiskIsToldWithTheTarget() {
        Path target = folder.resolve("hall.jpg");
        SafeFile file = SafeFile.create(target, false);
        file.close();

        assertThatThrownBy(() -> file.stream().write(1))
                .satisfies(e -> hasCode(e, FaultCode.UNWRITABLE))
                .hasMessageContaining("hall.jpg");
    }

    @Test
    void sweepingTakesOnlyOurOwnLeftovers() throws IOException {
        Files.writeString(folder.resolve(".photoestate-0123456789ab.part"), "dead");
        Files.writeString(folder.resolve(".photoestate-notes.part"), "a person's");
        Files.writeString(folder.resolve("x.part"), "a person's");
        Files.createDirectory(folder.resolve(".photoestate-00000000aaaa.part"));

        assertThat(SafeFile.sweep(folder)).isOne();
        assertThat(names(folder))
                .containsExactly(".photoestate-00000000aaaa.part", ".photoestate-notes.part", "x.part");
    }

    @Test
    void sweepingTakesNothingFromAWriterThatIsJustBeginning() throws Exception {
        var writing = new AtomicBoolean(true);
        try (ExecutorService sweeper = Executors.newSingleThreadExecutor()) {
            Future<?> sweeping = sweeper.submit(() -> {
                while (writing.get()) {
                    SafeFile.sweep(folder);
                }
            });
            try {
                for (int i = 0; i < 2_000; i++) {
                    try (SafeFile file = SafeFile.create(folder.resolve("hall.jpg"), true)) {
                        file.stream().write(i);
                        file.commit();
                    }
                }
            } finally {
                writing.set(false);
            }
            sweeping.get();
        }
        assertThat(names(folder)).containsExactly("hall.jpg");
    }

    @Test
    void aKilledRunLeavesNoPartialPhotoAndTheNextRunCleansUp() throws Exception {
        Path target = folder.resolve("hall.jpg");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWritten.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // Java may have something to tell of its own
                .start();
        assertThat(run.inputReader().readLine()).isEqualTo("half written");
        run.destroyForcibly();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(target).doesNotExist();
        assertThat(names(folder)).hasSize(1);
        try (SafeFile file = SafeFile.create(target, false)) {
            file.stream().write(9);
            file.commit();
        }
        assertThat(names(folder)).containsExactly("hall.jpg");
    }

    /** The run that gets killed. */
    static final class HalfWritten {

        private HalfWritten() {}

        public static void main(String[] arguments) throws IOException {
            SafeFile file = SafeFile.create(Path.of(arguments[0]), false);
            file.stream().write(new byte[100_000]);
            System.out.println("half written");
            System.in.read();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private static void hasCode(Throwable fault, FaultCode code) {
        assertThat(fault)
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
