package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.identity.Ids;

class SceneFramesTest {

    @TempDir
    Path folder;

    @Test
    void framesComeInTheirOrderWithTheMiddleExposureAsReference() {
        Path files = folder.resolve("sample");
        SampleShoot.copyTo(files);
        try (Catalog catalog = Catalog.open(folder.resolve("catalog"), MadeUpShoots.NOON)) {
            Ids ids = new Ids(MadeUpShoots.NOON, new java.util.SplittableRandom(1));
            Shoot shoot = new Shoot(ids.next(), "sample", "", files, MadeUpShoots.NOON.instant());
            CatalogScene scene = new CatalogScene(ids.next(), shoot.id(), 0, CatalogScene.State.NEW, 1, List.of());
            List<Photo> photos = List.of(
                    photo(ids, scene, "PES_1041.JPG", -2), photo(ids, scene, "PES_1042.JPG", 0), photo(ids, scene, "PES_1043.JPG", 2));
            catalog.photos().add(shoot, List.of(scene), photos);

            SceneGroup group = catalog.sceneFrames().of(scene.id());

            assertThat(group.frames()).extracting(f -> f.name()).containsExactly("PES_1041.JPG", "PES_1042.JPG", "PES_1043.JPG");
            assertThat(group.reference()).isEqualTo(1);
            assertThat(group.exposureEv()).containsExactly(-2.0, 0.0, 2.0);
        }
    }

    @Test
    void aSceneThatIsGoneIsRefusedByItsCode() {
        try (Catalog catalog = Catalog.open(folder, MadeUpShoots.NOON)) {
            assertThatThrownBy(() -> catalog.sceneFrames().of(UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.SCENE_GONE));
        }
    }

    private static Photo photo(Ids ids, CatalogScene scene, String name, double ev) {
        return new Photo(ids.next(), scene.id(), name, ev, name, 1800, 1200, Optional.empty(), "", Photo.Marks.NONE);
    }
}
