package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;

class SceneMemoryTest {

    @TempDir
    Path folder;

    private LibraryDesk at;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void filtersSortingAndGoingOnComeBackAtTheNextStart() {
        ScenesViewModel before = new ScenesViewModel(at.desk, at.services);
        PhotoFilter filter = PhotoFilter.ALL
                .withWords("kitchen")
                .ofCamera("Nikon Z 6")
                .rated(3)
                .flagged(Photo.Flag.PICK)
                .labelled(Photo.Label.BLUE)
                .in(CatalogScene.State.DEVELOPED)
                .warned();
        before.list().filter().set(filter);
        before.list().sort().set(SceneSort.DOUBT);
        before.marking().advancing().set(true);
        before.memory().bar(true);
        UUID top = UUID.randomUUID();
        before.memory().top(top);
        ScenesViewModel after = new ScenesViewModel(at.desk, at.services);
        assertThat(after.list().filter().get()).isEqualTo(filter);
        assertThat(after.list().sort().get()).isEqualTo(SceneSort.DOUBT);
        assertThat(after.marking().advancing().get()).isTrue();
        assertThat(after.memory().bar()).isTrue();
        assertThat(after.memory().top()).contains(top);
    }

    @Test
    void whatSomebodyHasEditedToNonsenseIsAsGoodAsNothing() {
        at.desk.workspace()
                .remembered()
                .restore(Map.of("scenes.top", "up there", "scenes.filter.rating", "9", "scenes.filter.flag", "red", "scenes.sort", "?"));
        ScenesViewModel model = new ScenesViewModel(at.desk, at.services);
        assertThat(model.list().filter().get()).isEqualTo(PhotoFilter.ALL);
        assertThat(model.list().sort().get()).isEqualTo(SceneSort.ORDER);
        assertThat(model.memory().top()).isEqualTo(Optional.empty());
    }
}
