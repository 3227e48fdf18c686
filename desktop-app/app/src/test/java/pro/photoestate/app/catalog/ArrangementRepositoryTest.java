package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.sentence.Sentence;

class ArrangementRepositoryTest {

    private static final UUID MADE = new UUID(7, 7);

    private Path folder;
    private Catalog catalog;
    private ArrangementRepository arrangements;
    private UUID shoot;
    private long made;

    @BeforeEach
    @BeforeProperty
    void open() throws IOException {
        folder = Files.createTempDirectory("arrange");
        catalog = Catalog.open(folder, MadeUpShoots.NOON);
        arrangements = catalog.arrangements();
        shoot = shoot(1, 4);
    }

    @AfterEach
    @AfterProperty
    void close() throws IOException {
        catalog.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Scenes of 1, 2, 3 ... frames, 2 EV apart, each scene 0.5 EV brighter than the one before. */
    private UUID shoot(long seed, int count) {
        Shoot made = new Shoot(new UUID(1, seed), "s", "", Path.of("/s"), MadeUpShoots.NOON.instant());
        List<CatalogScene> scenes = new ArrayList<>();
        List<NewPhoto> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CatalogScene scene = new CatalogScene(
                    new UUID(100 * seed, i), made.id(), i, CatalogScene.State.NEW, 0.5, i == 2 ? List.of(Sentence.plain("Odd.")) : List.of());
            scenes.add(scene);
            for (int k = 0; k <= i; k++) {
                Photo photo = new Photo(
                        new UUID(100 * seed + i, k), scene.id(), i + "-" + k, 2 * (k - i / 2), "q" + i + k, 9, 9,
                        Optional.empty(), "", Photo.Marks.NONE);
                photos.add(new NewPhoto(photo, 10, OptionalDouble.of(photo.exposureEv() + i / 2.0)));
            }
        }
        catalog.shoots().add(made, scenes, photos);
        return made.id();
    }

    private UUID scene(int position) {
        return arrangements.of(shoot).scenes().get(position).scene().id();
    }

    private List<UUID> frames(int position) {
        return arrangements.of(shoot).scenes().get(position).frames().stream()
                .map(SceneArrangement.Frame::photo)
                .toList();
    }

    private List<Double> exposures(int position) {
        return arrangements.of(shoot).scenes().get(position).frames().stream()
                .map(SceneArrangement.Frame::ev)
                .toList();
    }

    @Test
    void framesThatAreSplitOffFollowAsASceneWithAReferenceOfItsOwn() {
        List<UUID> all = frames(3);
        arrangements.split(scene(3), Set.of(all.get(2), all.get(3)), MADE);
        assertThat(frames(3)).containsExactly(all.get(0), all.get(1));
        assertThat(exposures(3)).containsExactly(-2.0, 0.0);
        assertThat(scene(4)).isEqualTo(MADE);
        assertThat(exposures(4)).containsExactly(-2.0, 0.0);
        CatalogScene left = catalog.scenes().scene(scene(3)).orElseThrow();
        assertThat(left.confidence()).isEqualTo(1);
    }

    @Test
    void mergedFramesRelateAsTheCameraTells() {
        UUID first = scene(1);
        arrangements.merge(List.of(first, scene(2)));
        assertThat(scene(1)).isEqualTo(first);
        assertThat(exposures(1)).containsExactly(-1.5, 0.0, 0.5, 2.0, 2.5);
        assertThat(arrangements.of(shoot).scenes()).hasSize(3);
        assertThat(catalog.scenes().scenes(shoot)).extracting(CatalogScene::position).containsExactly(0, 1, 2);
    }

    @Test
    void framesGoToAnotherSceneWhoseReferenceStaysAndASceneWithoutFramesIsGone() {
        UUID into = scene(1);
        UUID emptied = scene(0);
        List<UUID> from = frames(3);
        SceneArrangement begin = arrangements.of(shoot);
        SceneArrangement before =
                arrangements.transfer(Set.of(from.get(1), from.get(3), frames(0).getFirst()), into);
        assertThat(scene(0)).isEqualTo(into);
        assertThat(frames(0)).hasSize(5).contains(from.get(1), from.get(3));
        assertThat(exposures(0)).containsExactly(-0.5, 0.0, 1.0, 2.0, 5.0);
        assertThat(frames(2)).containsExactly(from.get(0), from.get(2));
        assertThat(exposures(2)).containsExactly(-4.0, 0.0);
        assertThat(catalog.scenes().scene(emptied)).isEmpty();
        arrangements.restore(before);
        assertThat(arrangements.of(shoot)).isEqualTo(begin);
    }

    @Test
    void warningsOfAGroupingEndWithIt() {
        assertThat(catalog.photos().find(PhotoFilter.ALL.warned(), Optional.empty(), 99).photos()).hasSize(3);
        arrangements.merge(List.of(scene(1), scene(2)));
        assertThat(catalog.photos().find(PhotoFilter.ALL.warned(), Optional.empty(), 99).photos()).isEmpty();
    }

    @Test
    void aSceneMovesBeforeAnotherAndToTheEnd() {
        List<UUID> ids = IntStream.range(0, 4).mapToObj(this::scene).toList();
        arrangements.move(ids.get(3), Optional.of(ids.get(0)));
        assertThat(IntStream.range(0, 4).mapToObj(this::scene)).containsExactly(ids.get(3), ids.get(0), ids.get(1), ids.get(2));
        arrangements.move(ids.get(3), Optional.empty());
        assertThat(IntStream.range(0, 4).mapToObj(this::scene)).isEqualTo(ids);
    }

    @Test
    void whatHungOnAMergedSceneComesBackWithIt() {
        catalog.database().write(handle -> {
            handle.execute("CREATE TABLE note (id TEXT PRIMARY KEY, scene_id TEXT NOT NULL REFERENCES scene (id) ON DELETE CASCADE, said BLOB)");
            handle.execute("CREATE TABLE word (note_id TEXT REFERENCES note (id) ON DELETE CASCADE, n INTEGER)");
            handle.execute("INSERT INTO note VALUES ('n', ?, x'0102')", scene(2).toString());
            return handle.execute("INSERT INTO word VALUES ('n', 5)");
        });
        SceneArrangement before = arrangements.merge(List.of(scene(1), scene(2)));
        assertThat(count("word")).isZero();
        SceneArrangement after = arrangements.restore(before);
        assertThat(count("note")).isEqualTo(1);
        assertThat(count("word")).isEqualTo(1);
        arrangements.restore(after);
        assertThat(count("word")).isZero();
    }

    private int count(String table) {
        return catalog.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
    }

    @Test
    void photosThatCameInSinceStayWhenAnArrangementComesBack() {
        SceneArrangement before = arrangements.split(scene(3), Set.of(frames(3).getFirst()), MADE);
        CatalogScene late = new CatalogScene(new UUID(9, 9), shoot, 0, CatalogScene.State.NEW, 1, List.of());
        Photo photo = new Photo(
                new UUID(9, 1), late.id(), "late", 0, "late", 9, 9, Optional.empty(), "", Photo.Marks.NONE);
        catalog.shoots()
                .add(catalog.shoots().shoot(shoot), List.of(late), List.of(new NewPhoto(photo, 1, OptionalDouble.empty())));
        arrangements.merge(List.of(MADE, late.id())); // the late photo is now in a scene that the undo takes away
        arrangements.restore(before);
        assertThat(catalog.photos().count()).isEqualTo(11);
        assertThat(arrangements.of(shoot).scenes()).hasSize(5);
        assertThat(frames(4)).containsExactly(photo.id());
    }

    @Test
    void whatCannotBeSplitOrMergedIsRefusedAndNothingChanges() {
        SceneArrangement before = arrangements.of(shoot);
        UUID scene = scene(2);
        assertThatThrownBy(() -> arrangements.split(scene, Set.copyOf(frames(2)), MADE)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.split(scene, Set.of(), MADE)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.split(scene, Set.of(frames(1).getFirst()), MADE)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.splitAt(scene, 0, MADE)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.splitAt(scene, 1, scene(0))).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.merge(List.of(scene))).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.merge(List.of(scene, scene))).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.merge(List.of(scene, MADE))).satisfies(fault(CatalogFault.SCENE_GONE));
        assertThatThrownBy(() -> arrangements.transfer(Set.of(), scene)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.transfer(Set.copyOf(frames(2)), scene)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.transfer(Set.of(MADE), scene)).satisfies(fault(CatalogFault.SCENES_UNFIT));
        assertThatThrownBy(() -> arrangements.move(MADE, Optional.empty())).satisfies(fault(CatalogFault.SCENE_GONE));
        assertThat(arrangements.of(shoot)).isEqualTo(before);
    }

    private static java.util.function.Consumer<Throwable> fault(CatalogFault fault) {
        return e -> assertThat(((CatalogException) e).fault()).isEqualTo(fault);
    }

    @Property(tries = 60)
    void noFrameIsLostOrDoubledAndUndoGivesTheSameArrangement(@ForAll @Size(min = 1, max = 12) List<Integer> acts) {
        SceneArrangement begin = arrangements.of(shoot);
        List<SceneArrangement> undo = new ArrayList<>();
        for (int act : acts) {
            undo.add(act(RandomGeneratorFactory.of("L64X128MixRandom").create(act)));
            requireWhole(begin);
        }
        SceneArrangement end = arrangements.of(shoot);
        List<SceneArrangement> redo = new ArrayList<>();
        for (SceneArrangement step : undo.reversed()) {
            redo.add(arrangements.restore(step));
        }
        assertThat(arrangements.of(shoot)).isEqualTo(begin);
        redo.reversed().forEach(arrangements::restore);
        assertThat(arrangements.of(shoot)).isEqualTo(end);
        undo.reversed().forEach(arrangements::restore);
        assertThat(arrangements.of(shoot)).isEqualTo(begin);
    }

    private SceneArrangement act(RandomGenerator chance) {
        SceneArrangement now = arrangements.of(shoot);
        int count = now.scenes().size();
        SceneArrangement.Placed one = now.scenes().get(chance.nextInt(count));
        UUID other = now.scenes().get(chance.nextInt(count)).scene().id();
        int frames = one.frames().size();
        int kind = chance.nextInt(4);
        if (kind == 0 && frames > 1) {
            return arrangements.splitAt(one.scene().id(), chance.nextInt(1, frames), new UUID(77, ++made));
        }
        if (kind == 1 && !other.equals(one.scene().id())) {
            return arrangements.merge(List.of(one.scene().id(), other));
        }
        if (kind == 2 && !other.equals(one.scene().id())) {
            return arrangements.transfer(Set.of(one.frames().get(chance.nextInt(frames)).photo()), other);
        }
        return arrangements.move(one.scene().id(), chance.nextBoolean() ? Optional.of(other) : Optional.empty());
    }

    private void requireWhole(SceneArrangement begin) {
        SceneArrangement now = arrangements.of(shoot);
        assertThat(now.photos().keySet()).containsExactlyInAnyOrderElementsOf(begin.photos().keySet());
        assertThat(now.scenes()).extracting(p -> p.scene().position()).isEqualTo(IntStream.range(0, now.scenes().size()).boxed().toList());
        assertThat(now.scenes()).allSatisfy(p -> {
            assertThat(p.frames()).isNotEmpty().isSortedAccordingTo(Comparator.comparingDouble(SceneArrangement.Frame::ev));
            assertThat(p.frames()).anySatisfy(f -> assertThat(f.ev()).isZero());
        });
    }
}
