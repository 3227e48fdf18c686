package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;

class PhotoRepositoryTest {

    private static MadeUpShoots shoots(long seed) {
        return new MadeUpShoots(seed, () -> Photo.Marks.NONE);
    }

    @TempDir
    Path folder;

    private Catalog catalog;
    private PhotoRepository photos;
    private final List<Photo> all = new ArrayList<>();

    /** Four shoots of ten brackets: 200 photos. */
    @BeforeEach
    void open() {
        catalog = Catalog.open(folder, MadeUpShoots.NOON);
        photos = catalog.photos();
        MadeUpShoots shoots = shoots(3);
        for (int i = 0; i < 4; i++) {
            all.addAll(shoots.add(photos, 10, CatalogScene.State.NEW));
        }
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private List<Photo> find(PhotoFilter filter) {
        return photos.find(filter, Optional.empty(), 1000).photos();
    }

    @Test
    void everythingComesBackAsItWasAddedTheLastFirst() {
        assertThat(find(PhotoFilter.ALL)).isEqualTo(all.reversed());
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndEnd() {
        List<Photo> seen = new ArrayList<>();
        Optional<Long> next = Optional.empty();
        do {
            PhotoRepository.Page page = photos.find(PhotoFilter.ALL, next, 60);
            seen.addAll(page.photos());
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).isEqualTo(all.reversed());
    }

    @Test
    void beginningsOfWordsFindAddressShootCameraAndFileInAnyCaseAndAccent() {
        assertThat(find(PhotoFilter.ALL.withWords("konigs"))).hasSize(50);
        assertThat(find(PhotoFilter.ALL.withWords("KÖNIGSALLEE"))).hasSize(50);
        assertThat(find(PhotoFilter.ALL.withWords("shoot 3"))).isNotEmpty();
        assertThat(find(PhotoFilter.ALL.withWords("canon eos"))).hasSize(50);
        assertThat(find(PhotoFilter.ALL.withWords("DSC_00007"))).hasSize(4);
        assertThat(find(PhotoFilter.ALL.withWords("maple canon"))).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheIndexAreOnlyTyped() {
        for (String typed : List.of("\"", "maple OR", "NEAR(", "*", "a:b", "-", "d'Orsel", "file : x", "^")) {
            assertThat(find(PhotoFilter.ALL.withWords(typed))).as(typed).isNotNull();
        }
        assertThat(find(PhotoFilter.ALL.withWords("d'orsel"))).hasSize(50);
    }

    @Test
    void marksAreKeptAndFoundAgain() {
        UUID one = all.get(17).id();
        photos.mark(one, new Photo.Marks(4, Photo.Flag.PICK, Photo.Label.GREEN));
        photos.mark(all.get(30).id(), new Photo.Marks(2, Photo.Flag.REJECT, Photo.Label.NONE));

        assertThat(find(PhotoFilter.ALL.rated(3))).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo(one);
            assertThat(p.marks()).isEqualTo(new Photo.Marks(4, Photo.Flag.PICK, Photo.Label.GREEN));
        });
        assertThat(find(PhotoFilter.ALL.rated(1))).hasSize(2);
        assertThat(find(PhotoFilter.ALL.flagged(Photo.Flag.REJECT))).hasSize(1);
        assertThat(find(PhotoFilter.ALL.labelled(Photo.Label.GREEN))).hasSize(1);
    }

    @Test
    void daysCountWhole() {
        LocalDate second = MadeUpShoots.FIRST_DAY.plusDays(1);
        assertThat(find(PhotoFilter.ALL.between(second, second)))
                .hasSize(50)
                .allSatisfy(p -> assertThat(p.captured().orElseThrow().toLocalDate()).isEqualTo(second));
    }

    @Test
    void oneCameraIsToldFromTheOthers() {
        assertThat(find(PhotoFilter.ALL.ofCamera("Sony ILCE-7M4").withWords("konigsallee"))).hasSize(50);
        assertThat(find(PhotoFilter.ALL.ofCamera("Sony ILCE-7M4").withWords("maple"))).isEmpty();
    }

    @Test
    void statesAndWarningsOfScenesFilterTheirPhotos() {
        photos.advance(all.get(0).scene(), CatalogScene.State.DEVELOPED);
        assertThat(find(PhotoFilter.ALL.in(CatalogScene.State.DEVELOPED))).hasSize(5);
        assertThat(find(PhotoFilter.ALL.in(CatalogScene.State.NEW))).hasSize(195);
        assertThat(find(PhotoFilter.ALL.warned())).hasSize(20);
    }

    @Test
    void aFileIsKnownByItsContent() {
        assertThat(photos.withContent(all.get(3).quickId())).containsExactly(all.get(3));
        assertThat(photos.withContent("unknown")).isEmpty();
    }

    @Test
    void anAccentMayBeTypedAsASignOfItsOwnAsMacOsDoes() {
        assertThat(find(PhotoFilter.ALL.withWords("Ko\u0308nigs"))).hasSize(50);
    }

    @Test
    void aPhotoOfNoKnownSceneIsRefusedWithItsShoot() {
        Photo stray = all.getFirst();
        Shoot shoot = new Shoot(UUID.randomUUID(), "stray", "", folder, MadeUpShoots.NOON.instant());
        Photo lost = new Photo(
                UUID.randomUUID(), UUID.randomUUID(), stray.path(), 0, "q", 10, 10, Optional.empty(), "", Photo.Marks.NONE);
        assertThatThrownBy(() -> photos.add(shoot, List.of(), List.of(lost))).isInstanceOf(RuntimeException.class);
        assertThat(photos.shoots()).hasSize(4);
        assertThat(find(PhotoFilter.ALL.withWords("stray"))).isEmpty();
    }

    @Test
    void aShootThatFailsHalfWayLeavesNothing() {
        MadeUpShoots shoots = shoots(3); // the same ids again: its photos collide
        assertThatThrownBy(() -> shoots.add(photos, 10, CatalogScene.State.NEW)).isInstanceOf(RuntimeException.class);
        assertThat(photos.count()).isEqualTo(200);
        assertThat(photos.shoots()).hasSize(4).isSortedAccordingTo(Comparator.comparing((Shoot s) -> s.id().toString()).reversed());
    }
}
