package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.sentence.Sentence;

class CatalogLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProgramIsToldWhoHasTheCatalog() {
        try (CatalogLock lock = CatalogLock.take(folder, Sentence.of("app.owner.window"))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> CatalogLock.take(folder, Sentence.plain("queue run")))
                    .isInstanceOfSatisfying(CatalogException.class, e -> {
                        assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_IN_USE);
                        assertThat(e.sentence().in(Locale.GERMAN))
                                .contains("(Prozess %d, Fenster)".formatted(ProcessHandle.current().pid()));
                    })
                    .hasMessageContaining("another PhotoEstate Pro (process %d, window) works on this catalog"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void whatAnOlderVersionWroteAboutItselfIsToldAsItIs() throws Exception {
        try (CatalogLock lock = CatalogLock.take(folder, Sentence.of("app.owner.window"))) {
            assertThat(lock).isNotNull();
            Files.writeString(folder.resolve("catalog.lock"), "process 7, window");
            assertThatThrownBy(() -> CatalogLock.take(folder, Sentence.plain("x"))).hasMessageContaining("(process 7, window)");
        }
    }

    @Test
    void whereItsOwnerCannotBeWrittenThatIsToldEachTimeAndNotThatItIsInUse() throws Exception {
        Path full = Path.of("/dev/full"); // locks as a file does, and takes nothing
        assumeTrue(Files.isWritable(full));
        Files.createSymbolicLink(folder.resolve("catalog.lock"), full);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> CatalogLock.take(folder, Sentence.plain("window")))
                    .isInstanceOfSatisfying(
                            CatalogException.class,
                            e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_UNWRITABLE));
        }
    }

    @Test
    void itIsFreeWhenTheOtherHasEndedHowever() throws Exception {
        Files.writeString(folder.resolve("catalog.lock"), "process 1, window that was killed");
        CatalogLock.take(folder, Sentence.plain("first")).close();
        CatalogLock.take(folder, Sentence.plain("second")).close();
    }
}
