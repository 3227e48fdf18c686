package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.looks.Looks;

class HotFoldersViewModelTest {

    @TempDir
    Path folder;

    private final List<Exception> refused = new ArrayList<>();
    private QueueFixture at;
    private HotFolders hot;
    private HotFoldersViewModel model;
    private Path tethered;

    @BeforeEach
    void open() throws IOException {
        at = new QueueFixture(folder, 1);
        hot = new HotFolders(at.catalog(), at.queue(), (f, files) -> new HotFolderIntake.Arrived(List.of(), List.of()), at.toolsOfQueue());
        model = new HotFoldersViewModel(hot, new Tasks(Runnable::run, Runnable::run), refused::add);
        tethered = Files.createDirectories(folder.resolve("tethered"));
    }

    @AfterEach
    void close() {
        hot.close();
        at.close();
    }

    private HotFolder only() {
        assertThat(model.rows()).hasSize(1);
        return model.rows().getFirst().folder();
    }

    @Test
    void aFolderIsAddedWithItsOrderTurnedOffAndTakenAwayAgain() {
        model.add(tethered, Looks.BRIGHT, "full", tethered.resolve("finished"));
        assertThat(only().folder()).isEqualTo(tethered);
        assertThat(only().order().recipe()).isEqualTo(Looks.BRIGHT);
        assertThat(only().order().export().folder()).isEqualTo(tethered.resolve("finished"));
        assertThat(only().enabled()).isTrue();
        UUID id = only().id();
        model.enable(id, false);
        assertThat(only().enabled()).isFalse();
        model.remove(id);
        assertThat(model.rows()).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAndNothingIsAdded() {
        model.add(folder.resolve("nowhere"), Looks.NATURAL, "full", folder.resolve("out"));
        assertThat(refused).singleElement().satisfies(e -> assertThat(e).hasMessageContaining("nowhere"));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void rowsStayAsTheyAreWhileNothingChanges() {
        model.add(tethered, Looks.NATURAL, "full", tethered.resolve("finished"));
        List<Integer> changes = new ArrayList<>();
        model.rows().subscribe(() -> changes.add(model.rows().size()));
        model.refresh();
        assertThat(changes).isEmpty();
        hot.remove(only().id());
        model.refresh();
        assertThat(changes).containsExactly(0);
    }
}
