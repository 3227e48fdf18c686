package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;

class ShootsViewModelTest {

    @TempDir
    Path folder;

    private LibraryDesk at;
    private ShootsViewModel model;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
        model = new ShootsViewModel(at.desk, at.services);
        model.begin();
    }

    @AfterEach
    void close() {
        model.end();
        at.close();
    }

    private Shoot first() {
        return at.catalog.shoots().cards().getFirst().shoot();
    }

    @Test
    void withoutShootsItIsEmptyAndTheSampleShootFillsItInOneStep() {
        assertThat(model.state().get()).isEqualTo(ListState.EMPTY);
        at.services.imports().sample();
        assertThat(model.items()).hasSize(1);
        assertThat(first().name()).isEqualTo("Sample shoot");
        assertThat(first().folder()).isEqualTo(folder.resolve("sample"));
        assertThat(at.told.getFirst().sentence()).contains("6 scenes from 22 frames");
        at.told.getFirst().action().orElseThrow().fire();
        assertThat(at.desk.workspace().shoot().get()).contains(first().id());
        assertThat(at.went).containsExactly(PlaceId.SCENES);
    }

    @Test
    void filesThatCannotBeReadOrAreThereAlreadyAreCountedAndOfferedInDetail() throws IOException {
        Path house = folder.resolve("house");
        SampleShoot.copyTo(house);
        Files.writeString(house.resolve("torn.jpg"), "this is no photo");
        Files.copy(house.resolve(SampleShoot.files().getFirst()), house.resolve("twice.jpg"));
        at.services.imports().begin(List.of(house));
        Notice notice = at.told.getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(notice.sentence()).contains("1 file could not be read", "1 file was there already");
        assertThat(notice.action().orElseThrow().title()).isEqualTo("Details");
    }

    @Test
    void aFolderWithoutPhotosSaysSoAndLeavesNothing() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("nothing"));
        at.services.imports().begin(List.of(empty));
        assertThat(at.services.imports().runs()).isEmpty();
        assertThat(at.told).hasSize(1).allMatch(n -> n.kind() == Notice.Kind.FAILED && n.sentence().endsWith(" [NO_PHOTOS]"));
        assertThat(model.state().get()).isEqualTo(ListState.EMPTY);
    }

    @Test
    void aShootIsRenamedAndFoundByItsNewNameAndUndoTakesItBack() {
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(at.catalog.photos(), 2, CatalogScene.State.NEW);
        model.rename(first(), " Lake house ", "Seeweg 4");
        assertThat(first().name()).isEqualTo("Lake house");
        assertThat(at.catalog.photos().find(PhotoFilter.ALL.withWords("seeweg"), Optional.empty(), 99).photos()).hasSize(10);
        at.log.undo();
        assertThat(first().name()).isEqualTo("Shoot 0");
    }

    @Test
    void aRemovedShootComesBackWithItsMarks() {
        new MadeUpShoots(1, () -> new Photo.Marks(3, Photo.Flag.PICK, Photo.Label.BLUE))
                .add(at.catalog.photos(), 2, CatalogScene.State.NEW);
        at.desk.workspace().changed();
        at.desk.workspace().open(first().id());
        model.selection().select(0);
        model.remove();
        assertThat(at.catalog.shoots().cards()).isEmpty();
        assertThat(at.desk.workspace().shoot().get()).isEmpty();
        assertThat(model.state().get()).isEqualTo(ListState.EMPTY);
        at.told.getFirst().action().orElseThrow().fire();
        assertThat(model.items()).hasSize(1);
        assertThat(at.catalog.scenes().cards(first().id()).getFirst().marks().rating()).isEqualTo(3);
    }

    @Test
    void aShootWhoseFolderWentIsMarkedAndFoundAgainElsewhere() throws IOException {
        Path house = folder.resolve("house");
        SampleShoot.copyTo(house);
        at.bring(house);
        Path moved = folder.resolve("archive");
        Files.move(house, moved);
        at.desk.workspace().changed();
        assertThat(model.focused().orElseThrow().missing()).isTrue();
        model.locate(first(), folder);
        assertThat(first().folder()).isEqualTo(moved);
        assertThat(model.focused().orElseThrow().missing()).isFalse();
        assertThat(at.told.getLast().kind()).isEqualTo(Notice.Kind.DONE);
    }

    @Test
    void aFoundFolderIsForgottenAgainByUndoAlsoForPhotosThatWereNotFound() throws IOException {
        Path house = folder.resolve("house");
        SampleShoot.copyTo(house);
        at.bring(house);
        Path moved = folder.resolve("archive");
        Files.move(house, moved);
        Files.delete(moved.resolve(SampleShoot.files().getFirst()));
        List<FileRepository.Known> before = at.catalog.files().of(first().id());
        model.locate(first(), moved);
        Notice notice = at.told.getLast();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING);
        List<FileRepository.Known> after = at.catalog.files().of(first().id());
        notice.action().orElseThrow().fire();
        assertThat(at.catalog.files().of(first().id())).isEqualTo(before);
        assertThat(model.focused().orElseThrow().missing()).isTrue();
        at.log.redo();
        assertThat(at.catalog.files().of(first().id())).isEqualTo(after).isNotEqualTo(before);
    }

    @Test
    void whereNothingWasFoundThereIsNothingToUndo() throws IOException {
        Path house = folder.resolve("house");
        SampleShoot.copyTo(house);
        at.bring(house);
        model.locate(first(), Files.createDirectories(folder.resolve("elsewhere")));
        assertThat(at.told.getLast().action()).isEmpty();
        assertThat(at.log.state().nextUndo()).isEmpty();
        assertThat(first().folder()).isEqualTo(house);
    }

    @Test
    void theSearchFindsScenesInAllShootsPageByPageAndOpensThem() {
        MadeUpShoots shoots = new MadeUpShoots(1, () -> Photo.Marks.NONE);
        shoots.add(at.catalog.photos(), 100, CatalogScene.State.NEW);
        shoots.add(at.catalog.photos(), 3, CatalogScene.State.EXPORTED);
        SearchViewModel search = new SearchViewModel(at.desk, at.services);
        assertThat(search.state().get()).isEqualTo(ListState.NOTHING_OPEN);
        search.filter().set(PhotoFilter.ALL.withWords("maple"));
        assertThat(search.hits()).hasSize(80);
        search.more();
        assertThat(search.hits()).hasSize(100).doesNotHaveDuplicates();
        search.filter().set(PhotoFilter.ALL.in(CatalogScene.State.EXPORTED));
        assertThat(search.hits()).hasSize(3).allMatch(h -> h.photo().exposureEv() == 0);
        search.open(search.hits().getLast());
        assertThat(at.desk.workspace().scene().get()).contains(search.hits().getLast().id());
        assertThat(at.went).containsExactly(PlaceId.SCENES);
        search.filter().set(PhotoFilter.ALL.withWords("nowhere"));
        assertThat(search.state().get()).isEqualTo(ListState.FILTERED_OUT);
    }
}
