package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Tasks;

/** Imports that a person cancels. */
class ImportWorkflowTest {

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private LibraryDesk at;
    private Path house;

    @BeforeEach
    void open() throws IOException {
        at = new LibraryDesk(folder, new Tasks(background::add, Runnable::run), Locale.ENGLISH);
        house = folder.resolve("Elm Street 5");
        TestShoot.livingAndHall(house);
    }

    @AfterEach
    void close() {
        at.close();
    }

    /** Imports, and cancels as soon as that phase has begun. */
    private void cancelAt(ImportProgress.Phase phase) {
        ImportWorkflow imports = at.services.imports();
        imports.begin(List.of(house));
        ImportRun run = imports.runs().getFirst();
        run.step().subscribe((old, now) -> {
            if (now.progress().phase() == phase) {
                imports.cancel(run);
            }
        });
        background.remove().run();
        assertThat(imports.runs()).isEmpty();
    }

    @Test
    void cancelledWhileItSavesAnImportIsInTheCatalogAndTheWindowSaysSo() {
        int before = at.desk.workspace().changes().get();
        cancelAt(ImportProgress.Phase.SAVING);
        assertThat(at.catalog.shoots().cards()).singleElement().satisfies(c -> assertThat(c.frames()).isEqualTo(4));
        assertThat(at.told).singleElement().satisfies(n -> {
            assertThat(n.sentence()).startsWith("It was saved already when you cancelled.").contains("2 scenes");
            assertThat(n.action()).isPresent();
        });
        assertThat(at.desk.workspace().changes().get()).isGreaterThan(before);
    }

    @Test
    void cancelledBeforeNothingOfItIsInTheCatalogAndTheWindowSaysSo() {
        cancelAt(ImportProgress.Phase.GROUPING);
        assertThat(at.catalog.shoots().cards()).isEmpty();
        assertThat(at.told)
                .extracting(Notice::sentence)
                .containsExactly("The import of “Elm Street 5” was cancelled. Nothing of it is in the catalog.");
    }
}
