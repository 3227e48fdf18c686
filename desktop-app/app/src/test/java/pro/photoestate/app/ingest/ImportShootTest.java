package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.ShootCard;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.engine.bench.CameraPreview;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;

class ImportShootTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Catalog catalog;
    private Path house;
    private final List<ImportProgress> seen = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        catalog = desk.catalog;
        house = Files.createDirectories(folder.resolve("Elm Street 5"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportResult run(ImportRequest request) {
        return desk.imports.run(request, seen::add, new Cancel());
    }

    private ImportResult run(Path... paths) {
        return run(ImportRequest.of(List.of(paths)));
    }

    private List<Photo> photos() {
        return catalog.photos().find(PhotoFilter.ALL, Optional.empty(), 999).photos();
    }

    /** The names of the frames of each scene. */
    private Set<Set<String>> scenes(UUID shoot) {
        return catalog.scenes().scenes(shoot).stream()
                .map(s -> catalog.scenes().photos(s.id()).stream().map(Photo::path).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void theSampleShootComesInGrouped() {
        SampleShoot.copyTo(house);
        ImportResult result = run(house);
        ShootCard card = catalog.shoots().cards().getFirst();
        assertThat(card.shoot().name()).isEqualTo("Elm Street 5");
        assertThat(card.shoot().folder()).isEqualTo(house);
        assertThat(card.frames()).isEqualTo(SampleShoot.files().size()).isEqualTo(result.frames());
        assertThat(card.scenes()).isEqualTo(result.scenes().size()).isBetween(4, 8);
        assertThat(photos()).allSatisfy(p -> {
            assertThat(p.quickId()).hasSize(64);
            assertThat(house.resolve(p.path())).isRegularFile();
        });
        assertThat(catalog.sceneFrames().of(result.scenes().getFirst()).frames()).isNotEmpty();
    }

    @Test
    void embeddedPreviewsGroupAsTheFramesThemselvesDo() throws IOException {
        SampleShoot.copyTo(house);
        Set<Set<String>> scenes = scenes(run(house).shoot().orElseThrow().id());
        Path cameras = folder.resolve("camera");
        SampleShoot.copyTo(cameras);
        for (String name : SampleShoot.files()) {
            if (!SampleShoot.isBroken(name)) {
                CameraPreview.into(cameras.resolve(name));
            }
        }
        ImportResult second = run(cameras);
        assertThat(second.duplicates()).allSatisfy(d -> assertThat(SampleShoot.isBroken(d.file().getFileName().toString())).isTrue());
        assertThat(scenes(second.shoot().orElseThrow().id())).isEqualTo(withoutBroken(scenes));
    }

    private static Set<Set<String>> withoutBroken(Set<Set<String>> scenes) {
        return scenes.stream()
                .map(s -> s.stream().filter(f -> !SampleShoot.isBroken(f)).collect(Collectors.toSet()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void framesAreToldAsTheyAreReadAndCountsGrow() throws IOException {
        TestShoot.livingAndHall(house);
        ImportResult result = run(house);
        assertThat(seen.stream().flatMap(p -> p.newest().stream())).hasSize(4);
        assertThat(seen.getFirst().phase()).isEqualTo(ImportProgress.Phase.FINDING);
        assertThat(seen.getLast().phase()).isEqualTo(ImportProgress.Phase.DONE);
        assertThat(seen.getLast().found()).isEqualTo(4).isEqualTo(seen.getLast().read()).isEqualTo(seen.getLast().compared());
        assertThat(result.scenes()).hasSize(2);
    }

    @Test
    void anImportThatCannotBeSavedLeavesAlsoWhatChangedAsItWas() throws IOException {
        TestShoot.livingAndHall(house);
        UUID shoot = run(house).shoot().orElseThrow().id();
        List<Photo> before = photos();
        TestShoot.single(house.resolve("hall.jpg"), 7);
        TestShoot.single(house.resolve("kitchen.jpg"), 8);
        catalog.database().write(h -> h.execute("CREATE TRIGGER full BEFORE INSERT ON photo"
                + " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));
        assertThatThrownBy(() -> run(house)).hasMessageContaining("the disk is full");
        assertThat(photos()).isEqualTo(before);
        catalog.database().write(h -> h.execute("DROP TRIGGER full"));
        ImportResult result = run(house);
        assertThat(result.changed()).containsExactly(house.resolve("hall.jpg"));
        assertThat(result.shoot().orElseThrow().id()).isEqualTo(shoot);
        assertThat(photos()).hasSize(5);
    }

    @Test
    void theSameFolderAgainAddsNothingAndSaysWhereItIs() throws IOException {
        TestShoot.livingAndHall(house);
        UUID shoot = run(house).shoot().orElseThrow().id();
        ImportResult again = run(house);
        assertThat(again.frames()).isZero();
        assertThat(again.shoot().orElseThrow().id()).isEqualTo(shoot);
        assertThat(again.duplicates()).hasSize(4).allSatisfy(d -> {
            assertThat(d.shoot()).contains(shoot);
            assertThat(d.sentence().english()).contains("already there in the shoot \"Elm Street 5\"");
        });
        assertThat(photos()).hasSize(4);
    }

    @Test
    void copiesAreRecognisedInOtherFoldersAndInTheSameImport() throws IOException {
        TestShoot.livingAndHall(house);
        Path twin = Files.copy(house.resolve("hall.jpg"), house.resolve("hall copy.jpg"));
        ImportResult first = run(house);
        assertThat(first.duplicates()).singleElement().satisfies(d -> {
            assertThat(d.shoot()).isEmpty();
            assertThat(Set.of(d.file(), d.of())).isEqualTo(Set.of(twin, house.resolve("hall.jpg")));
        });
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(house.resolve("living-0.jpg"), other.resolve("x.jpg"));
        ImportResult second = run(other);
        assertThat(second.shoot()).isEmpty();
        assertThat(second.duplicates()).hasSize(1);
        assertThat(catalog.shoots().cards()).hasSize(1);
        assertThat(photos()).hasSize(4);
    }

    @Test
    void filesThatDifferInTheirMiddleOnlyAreTwoPhotos() throws IOException {
        TestShoot.single(house.resolve("a.jpg"), 3);
        byte[] large = Arrays.copyOf(Files.readAllBytes(house.resolve("a.jpg")), 400_000);
        Files.write(house.resolve("a.jpg"), large);
        large[200_000] = 1;
        Files.write(house.resolve("b.jpg"), large);
        ImportResult result = run(house);
        assertThat(result.duplicates()).isEmpty();
        assertThat(result.frames()).isEqualTo(2);
        assertThat(photos().get(0).quickId()).isEqualTo(photos().get(1).quickId());
    }

    @Test
    void moreFramesBecomeMoreScenesOfTheShoot() throws IOException {
        TestShoot.livingAndHall(house);
        UUID shoot = run(house).shoot().orElseThrow().id();
        TestShoot.bracket(house, "kitchen", 9, -2, 0);
        ImportResult more = run(house);
        assertThat(more.isNew()).isFalse();
        assertThat(more.scenes()).hasSize(1);
        assertThat(catalog.scenes().scenes(shoot)).extracting(CatalogScene::position).containsExactly(0, 1, 2);

        Path elsewhere = folder.resolve("elsewhere");
        TestShoot.single(elsewhere.resolve("late.jpg"), 12);
        run(ImportRequest.into(shoot, List.of(elsewhere)));
        assertThat(catalog.files().of(shoot)).hasSize(7).last().satisfies(f -> assertThat(f.file())
                .isEqualTo(elsewhere.resolve("late.jpg")));
        assertThat(catalog.shoots().cards()).hasSize(1);
    }

    @Test
    void aFileThatWasEditedInPlaceIsNoSecondPhoto() throws IOException {
        TestShoot.livingAndHall(house);
        UUID shoot = run(house).shoot().orElseThrow().id();
        String before = catalog.files().of(shoot).stream().filter(f -> f.file().endsWith("hall.jpg")).findFirst().orElseThrow().quickId();
        Files.write(house.resolve("hall.jpg"), new byte[] {0}, StandardOpenOption.APPEND);
        ImportResult again = run(house);
        assertThat(again.changed()).containsExactly(house.resolve("hall.jpg"));
        assertThat(again.frames()).isZero();
        assertThat(photos()).hasSize(4).noneSatisfy(p -> assertThat(p.quickId()).isEqualTo(before));
    }

    @Test
    void aFolderWithoutPhotosIsOneSentenceWithACode() throws IOException {
        Files.writeString(house.resolve("notes.txt"), "none");
        Files.write(house.resolve("broken.jpg"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> run(house)).isInstanceOfSatisfying(IngestException.class, e -> {
            assertThat(e.fault()).isEqualTo(IngestFault.NO_PHOTOS);
            assertThat(e.getMessage()).contains("Elm Street 5").contains("broken.jpg").contains("give a folder");
        });
        assertThat(catalog.shoots().cards()).isEmpty();
        assertThatThrownBy(() -> run(folder.resolve("nowhere"))).isInstanceOfSatisfying(IngestException.class, e ->
                assertThat(e.getMessage()).contains("there is no file or folder"));
    }

    @Test
    void aCatalogThatCannotBeWrittenIsOneSentenceAndTheSameImportWorksLater() throws IOException {
        TestShoot.livingAndHall(house);
        assertThatThrownBy(() -> catalog.database().write(handle -> handle.execute("PRAGMA query_only = 1")))
                .isInstanceOf(PhotoException.class); // as a drive that turns read-only: refused from this commit on
        assertThatThrownBy(() -> run(house)).isInstanceOfSatisfying(PhotoException.class, e -> {
            assertThat(e.code()).isEqualTo(FaultCode.UNWRITABLE);
            assertThat(e.getMessage()).contains("catalog.sqlite cannot be written").contains("do it again");
        });
        assertThat(catalog.shoots().cards()).isEmpty();
        close();
        open();
        assertThat(run(house).frames()).isEqualTo(4);
    }

    @Test
    void anImportIntoAShootThatIsGoneSaysSo() throws IOException {
        TestShoot.single(house.resolve("a.jpg"), 3);
        assertThatThrownBy(() -> run(ImportRequest.into(UUID.randomUUID(), List.of(house)))).isInstanceOf(CatalogException.class);
    }

    @Test
    void cancelledAtAnyMomentItLeavesNothing() throws IOException {
        TestShoot.livingAndHall(house);
        for (ImportProgress.Phase phase : ImportProgress.Phase.values()) {
            Cancel cancel = new Cancel();
            ImportListener stops = now -> {
                if (now.phase() == phase) {
                    cancel.cancel();
                }
            };
            if (phase.compareTo(ImportProgress.Phase.SAVING) < 0) {
                assertThatThrownBy(() -> desk.imports.run(ImportRequest.of(List.of(house)), stops, cancel))
                        .isInstanceOf(CancellationException.class);
                assertThat(catalog.shoots().cards()).isEmpty();
            }
        }
        assertThat(run(house).frames()).isEqualTo(4);
    }

    @Test
    void aShootThatIsGivenFileByFileLiesInTheirCommonFolder() throws IOException {
        TestShoot.single(house.resolve("up/a.jpg"), 3);
        TestShoot.single(house.resolve("down/b.jpg"), 5);
        ImportResult result = run(new ImportRequest(
                List.of(house.resolve("up/a.jpg"), house.resolve("down/b.jpg")), Optional.empty(), " Villa ", "Elm 5"));
        assertThat(result.shoot().orElseThrow().folder()).isEqualTo(house);
        assertThat(result.shoot().orElseThrow().name()).isEqualTo("Villa");
        assertThat(photos()).extracting(Photo::path).containsExactlyInAnyOrder("up/a.jpg", "down/b.jpg");
        assertThat(catalog.photos().find(PhotoFilter.ALL.withWords("villa elm"), Optional.empty(), 9).photos()).hasSize(2);
    }
}
