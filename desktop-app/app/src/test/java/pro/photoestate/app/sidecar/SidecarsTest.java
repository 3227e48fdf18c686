package pro.photoestate.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

class SidecarsTest {

    @TempDir
    Path folder;

    private final Ids ids = new Ids(MadeUpShoots.NOON, new SplittableRandom(5));
    private Path photos;
    private Catalog catalog;
    private Edits edits;
    private Sidecars sidecars;
    private ShootOnDisk house;

    @BeforeEach
    void open() {
        photos = folder.resolve("photos");
        open("catalog");
        house = ShootOnDisk.in(photos.resolve("house"), catalog, ids);
    }

    private void open(String name) {
        catalog = Catalog.open(folder.resolve(name), MadeUpShoots.NOON);
        edits = new Edits(new RecipeRepository(catalog.database()), ids);
        sidecars = new Sidecars(catalog, edits);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private RebuildCatalog.Rebuilt rebuilt() {
        catalog.close();
        open("another");
        return new RebuildCatalog(catalog, edits).from(List.of(photos));
    }

    private Path first() {
        return photos.resolve("house/DSC_01.JPG.photoestate.json");
    }

    private void edit() {
        UUID scene = house.scene(0);
        edits.change(scene, Looks.WARM, EditKind.LOOK, null);
        edits.keepVersion(scene, "for the owner");
        edits.change(scene, Looks.WARM.with(Step.of(Operation.CROP).with("left", 0.1)), EditKind.EDIT, null);
        edits.keepVersion(scene, "cropped");
        edits.change(house.scene(1), Looks.BRIGHT, EditKind.PASTED, null);
        catalog.photos().advance(house.scene(1), CatalogScene.State.EXPORTED);
    }

    private List<Object> everything() {
        List<Object> all = new ArrayList<>();
        catalog.photos().shoots().forEach(shoot -> {
            all.add(shoot);
            for (CatalogScene scene : catalog.scenes().scenes(shoot.id())) {
                all.add(scene);
                all.add(catalog.scenes().photos(scene.id()));
                all.add(edits.current(scene.id()));
                edits.versions(scene.id()).forEach(v -> all.add(List.of(v.label(), v.kind(), v.made(), v.recipe())));
            }
        });
        return all;
    }

    @Test
    void aCatalogThatWasLostIsRebuiltWhole() {
        ShootOnDisk flat = ShootOnDisk.in(photos.resolve("flat"), catalog, ids);
        edit();
        sidecars.note(Set.of(house.shoot().id(), flat.shoot().id()));
        assertThat(sidecars.flush()).isEqualTo(new Sidecars.Flushed(6, List.of()));
        List<Object> before = everything();

        RebuildCatalog.Rebuilt rebuilt = rebuilt();

        assertThat(rebuilt).isEqualTo(new RebuildCatalog.Rebuilt(2, 6, 18, List.of()));
        assertThat(everything()).isEqualTo(before);
        RebuildCatalog.Rebuilt again = new RebuildCatalog(catalog, edits).from(List.of(photos));
        assertThat(again.scenes()).isZero();
        assertThat(again.faults()).hasSize(6).allSatisfy(f -> assertThat(f.english()).contains("in the catalog already"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void onlyWhatChangedIsWritten() {
        sidecars.note(Set.of(house.photos().getFirst().id()));
        assertThat(sidecars.isWaiting()).isTrue();
        assertThat(sidecars.flush().written()).isEqualTo(1);
        assertThat(sidecars.isWaiting()).isFalse();
        sidecars.note(Set.of(house.shoot().id(), UUID.randomUUID()));
        assertThat(sidecars.flush().written()).isEqualTo(2);
    }

    @Test
    void theSidecarGoesWithTheReferenceFrameAndWithItsScene() throws IOException {
        sidecars.note(Set.of(house.scene(0)));
        sidecars.flush();
        assertThat(first()).exists();
        catalog.database().write(h -> h.execute("UPDATE photo SET ev = 9 WHERE path = 'DSC_01.JPG'"));
        sidecars.note(Set.of(house.scene(0)));
        sidecars.flush();
        assertThat(first()).doesNotExist();
        assertThat(written()).hasSize(1);

        catalog.database().write(h -> h.execute("DELETE FROM scene WHERE id = ?", house.scene(0).toString()));
        sidecars.note(Set.of(house.scene(0)));
        sidecars.flush();
        assertThat(written()).isEmpty();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.walk(photos)) {
            return all.filter(f -> f.toString().endsWith(Sidecar.ENDING)).toList();
        }
    }

    @Test
    void aSidecarOfAnotherCatalogIsLeftAsItWas() throws IOException {
        sidecars.note(Set.of(house.scene(0)));
        sidecars.flush();
        String theirs = Files.readString(first()).replace(house.scene(0).toString(), UUID.randomUUID().toString());
        catalog.close();
        open("another");
        Files.writeString(first(), theirs);
        ShootOnDisk ours = ShootOnDisk.in(photos.resolve("house"), catalog, ids);
        sidecars.note(Set.of(ours.scene(0)));
        Sidecars.Flushed flushed = sidecars.flush();
        assertThat(flushed.faults()).singleElement().asString().contains("another catalog");
        assertThat(first()).hasContent(theirs);
        Files.delete(first());
        assertThat(sidecars.flush().written()).isEqualTo(1);
    }

    @Test
    void aDriveThatIsUnpluggedIsASentenceAndTriedAgain() throws IOException {
        Files.move(photos, folder.resolve("unplugged"));
        sidecars.note(Set.of(house.scene(0)));
        assertThat(sidecars.flush().faults()).singleElement().asString().contains("plug its drive in");
        assertThat(photos).doesNotExist();
        Files.move(folder.resolve("unplugged"), photos);
        assertThat(sidecars.flush().written()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "path" : "DSC_00.JPG"        | "path" : "../DSC_00.JPG"         | "path" must be a path below
                    "path" : "DSC_00.JPG"        | "path" : "/etc/passwd"           | "path" must be a path below
                    "path" : "DSC_00.JPG"        | "path" : "C:\\\\DSC_00.JPG"      | "path" must be a path below
                    "path" : "DSC_01.JPG"        | "path" : "DSC_09.JPG"            | it belongs beside DSC_09.JPG
                    "width" : 6000               | "width" : 1e999                  | "width" must be a whole number
                    "width" : 6000               | "width" : 99999999999999999999   | "width" must be a whole number
                    "exposureEv" : -2.0          | "exposureEv" : 1e999             | "exposureEv" must be a number
                    "rating" : 3                 | "rating" : 6                     | "rating" must be a whole number from 0 to 5
                    "position" : 0               | "position" : -1                  | "position" must be a whole number
                    "flag" : "pick"              | "flag" : "best"                  | "flag" must be one of
                    "state" : "developed"        | "state" : {}                     | "state" must be a text
                    "operation" : "tone"         | "operation" : "hdr"              | there is no operation "hdr"
                    "created" : "2026-           | "created" : "x2026-              | "created" must be a time
                    "captured" : "2026-          | "captured" : "-99999-            | "captured" must be a time
                    "schema" : 2,                | "schema" : 99,                   | newer version
                    "frames" :                   | "frame" :                        | "frames" must be a list
                    """)
    void aHostileSidecarIsRefusedAndTheRestGoesOn(String good, String bad, String sentence) throws IOException {
        edit();
        sidecars.note(Set.of(house.shoot().id()));
        sidecars.flush();
        String text = Files.readString(first());
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        Files.writeString(first(), text.substring(0, at) + bad + text.substring(at + good.length()));
        leavesOnlyItOut(sentence);
    }

    private void leavesOnlyItOut(String sentence) {
        RebuildCatalog.Rebuilt rebuilt = rebuilt();
        assertThat(rebuilt.faults()).singleElement().asString().contains("DSC_01.JPG.photoestate.json is left out", sentence);
        assertThat(rebuilt.scenes()).isEqualTo(2);
        assertThat(catalog.scenes().scenes(house.shoot().id())).extracting(CatalogScene::position).containsExactly(0, 1);
    }

    @Test
    void aSidecarThatIsCutOffAnywhereIsRefused() throws IOException {
        edit();
        sidecars.note(Set.of(house.shoot().id()));
        sidecars.flush();
        String text = Files.readString(first());
        for (int length = 0; length < text.length() - 2; length += 97) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> SidecarJson.read(cut)).isInstanceOf(SidecarException.class);
        }
        Files.writeString(first(), text.substring(0, text.length() / 2));
        leavesOnlyItOut("damaged or cut off");
    }

    @Test
    void twoThatSpeakOfTheSameAreNotBothBelieved() throws IOException {
        sidecars.note(Set.of(house.shoot().id()));
        sidecars.flush();
        String text = Files.readString(first());
        Files.copy(photos.resolve("house/DSC_01.JPG"), photos.resolve("house/DSC_99.JPG"));
        Files.writeString(
                photos.resolve("house/DSC_99.JPG.photoestate.json"), text.replace("DSC_01.JPG", "DSC_99.JPG"));
        RebuildCatalog.Rebuilt rebuilt = rebuilt();
        assertThat(rebuilt.faults()).singleElement().asString().contains("DSC_99.JPG.photoestate.json", "the same scene");
        assertThat(rebuilt.scenes()).isEqualTo(3);
    }

    @Test
    void aFrameThatIsNotThereIsNamedAndTheSceneKeepsTheOthers() throws IOException {
        sidecars.note(Set.of(house.shoot().id()));
        sidecars.flush();
        Files.delete(photos.resolve("house/DSC_00.JPG"));
        RebuildCatalog.Rebuilt rebuilt = rebuilt();
        assertThat(rebuilt.photos()).isEqualTo(8);
        assertThat(rebuilt.faults()).singleElement().asString().contains("DSC_00.JPG, which is not there");
    }
}
