package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProgramIsToldWhoHasTheCatalog() {
        try (CatalogLock lock = CatalogLock.take(folder, "window")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> CatalogLock.take(folder, "queue run"))
                    .isInstanceOfSatisfying(
                            CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_IN_USE))
                    .hasMessageContaining("another PhotoEstate Pro (process %d, window) works on this catalog"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void itIsFreeWhenTheOtherHasEndedHowever() throws Exception {
        Files.writeString(folder.resolve("catalog.lock"), "process 1, window that was killed");
        CatalogLock.take(folder, "first").close();
        CatalogLock.take(folder, "second").close();
    }
}
