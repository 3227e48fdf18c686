package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;

class SceneFilterTest {

    private static SceneCard named(String path) {
        CatalogScene scene =
                new CatalogScene(UUID.randomUUID(), UUID.randomUUID(), 0, CatalogScene.State.NEW, 1, List.of());
        return new SceneCard(
                scene,
                List.of(new Photo(UUID.randomUUID(), scene.id(), path, 0, "q", 3, 2, Optional.empty(), "", Photo.Marks.NONE)));
    }

    private static boolean finds(String typed, String path) {
        return new SceneFilter(PhotoFilter.ALL.withWords(typed)).passes(named(path));
    }

    @Test
    void umlautsAreFoundHoweverASystemWritesThemAndWithoutTheirDotsAsInTheCatalog() {
        String decomposed = Normalizer.normalize("K\u00fcche-1.jpg", Normalizer.Form.NFD);
        assertThat(finds("K\u00fcche", decomposed)).isTrue();
        assertThat(finds("kuch", "K\u00fcche-1.jpg")).isTrue();
        assertThat(finds("bad", "K\u00fcche-1.jpg")).isFalse();
    }

    @Test
    void signsAreNoWords() {
        assertThat(finds("*", "hall.jpg")).isTrue();
        assertThat(finds("\"hall\" OR", "hall.jpg")).isFalse();
        assertThat(finds("ha* jp", "hall.jpg")).isTrue();
    }
}
