package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;

class ShootRepositoryTest {

    @TempDir
    Path folder;

    private Catalog catalog;
    private List<Photo> photos;
    private UUID shoot;

    @BeforeEach
    void open() {
        catalog = Catalog.open(folder, MadeUpShoots.NOON);
        MadeUpShoots made = new MadeUpShoots(3, () -> Photo.Marks.NONE);
        photos = made.add(catalog.photos(), 10, CatalogScene.State.NEW);
        made.add(catalog.photos(), 20, CatalogScene.State.EXPORTED);
        shoot = catalog.scenes().scene(photos.getFirst().scene()).orElseThrow().shoot();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private List<Photo> find(String words) {
        return catalog.photos().find(PhotoFilter.ALL.withWords(words), Optional.empty(), 999).photos();
    }

    private ShootCard card() {
        return catalog.shoots().cards().stream().filter(c -> c.shoot().id().equals(shoot)).findFirst().orElseThrow();
    }

    @Test
    void cardsCountAndShowTheReferenceOfTheFirstScene() {
        assertThat(catalog.shoots().cards()).hasSize(2).anySatisfy(c -> assertThat(c.exported()).isEqualTo(20));
        ShootCard card = card();
        assertThat(card.scenes()).isEqualTo(10);
        assertThat(card.frames()).isEqualTo(50);
        assertThat(card.exported()).isZero();
        assertThat(card.warned()).isEqualTo(1);
        assertThat(card.cover()).contains(photos.get(2));
        assertThat(card.shoot()).isEqualTo(catalog.shoots().shoot(shoot));
    }

    @Test
    void aShootWithoutScenesHasACardWithoutCover() {
        Shoot empty = new Shoot(UUID.randomUUID(), "empty", "", folder, MadeUpShoots.NOON.instant());
        catalog.shoots().add(empty, List.of(), List.of());
        assertThat(catalog.shoots().cards()).filteredOn(c -> c.shoot().equals(empty)).singleElement().satisfies(c -> {
            assertThat(c.frames()).isZero();
            assertThat(c.cover()).isEmpty();
        });
        assertThat(catalog.shoots().inFolder(folder)).contains(empty);
    }

    @Test
    void photosAreFoundByTheNewNameAndNoLongerByTheOld() {
        assertThat(find("maple")).hasSize(50);
        catalog.shoots().rename(shoot, "Villa Sonne", "Uferweg 3");
        assertThat(find("sonne uferweg")).hasSize(50);
        assertThat(find("maple")).isEmpty();
        assertThat(card().shoot().name()).isEqualTo("Villa Sonne");
    }

    @Test
    void aDeletedShootIsGoneAndComesBackAsItWas() {
        List<CatalogScene> scenes = catalog.scenes().scenes(shoot);
        Shoot before = catalog.shoots().shoot(shoot);
        KeptRows kept = catalog.shoots().delete(shoot).orElseThrow();
        assertThat(catalog.photos().count()).isEqualTo(100);
        assertThat(find("maple")).isEmpty();
        assertThatThrownBy(() -> catalog.shoots().shoot(shoot)).isInstanceOf(CatalogException.class);

        catalog.shoots().restore(kept);
        assertThat(catalog.shoots().shoot(shoot)).isEqualTo(before);
        assertThat(catalog.scenes().scenes(shoot)).isEqualTo(scenes);
        assertThat(find("maple")).isEqualTo(photos.reversed());
        assertThat(catalog.shoots().delete(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aDeletedShootComesBackAlsoWhenItsNumbersWereGivenAway() {
        UUID last = catalog.shoots().cards().stream().map(c -> c.shoot().id()).filter(id -> !id.equals(shoot)).findFirst().orElseThrow();
        KeptRows kept = catalog.shoots().delete(last).orElseThrow();
        new MadeUpShoots(8, () -> Photo.Marks.NONE).add(catalog.photos(), 5, CatalogScene.State.NEW);
        catalog.shoots().restore(kept);
        assertThat(catalog.photos().count()).isEqualTo(175);
        assertThat(find("konigs")).hasSize(100);
    }

    @Test
    void moreScenesComeBehindThoseThatAreThere() {
        Shoot known = catalog.shoots().shoot(shoot);
        CatalogScene more = new CatalogScene(UUID.randomUUID(), shoot, 0, CatalogScene.State.NEW, 1, List.of());
        catalog.shoots().add(known, List.of(more), List.of());
        assertThat(catalog.scenes().scenes(shoot).getLast()).isEqualTo(more.at(10));
    }
}
