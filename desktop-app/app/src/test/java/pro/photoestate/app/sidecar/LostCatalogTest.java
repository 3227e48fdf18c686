package pro.photoestate.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.DisclosureText;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.outside.OutsideCopy;
import pro.photoestate.app.outside.OutsideRepository;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.outside.PaintingEditor;
import pro.photoestate.app.queue.RecordRepository;
import pro.photoestate.app.queue.StoredRendition;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;

/** What a scene became, outside the program and in finished files, is known again after its catalog was lost. */
class LostCatalogTest {

    private static final Declaration STAGED = new Declaration(Set.of(Deed.STAGING), "a red sofa", "StageCo", true);

    @TempDir
    Path folder;

    private DeliveryFixture desk;
    private UUID living;
    private Catalog another;
    private Edits edits;
    private Outside outside;
    private Deliveries deliveries;

    @BeforeEach
    void open() throws IOException {
        TestShoot.livingAndHall(folder.resolve("card"));
        desk = new DeliveryFixture(folder);
        living = desk.scenes.stream()
                .filter(s -> desk.catalog.scenes().photos(s).size() == 3)
                .findFirst()
                .orElseThrow();
        another = Catalog.open(folder.resolve("another"), desk.clock);
        edits = new Edits(new RecipeRepository(another.database()), desk.ids);
        outside = new Outside(another, edits, desk.studio::darkroom, desk.ids);
        deliveries = new Deliveries(another, edits, outside, desk.studio::darkroom);
    }

    @AfterEach
    void close() {
        another.close();
        desk.close();
    }

    private OutsideVersion staged(String name) throws IOException {
        OutsideCopy copy = desk.outside.send(living, "StageCo", true, new Cancel());
        Path file = PaintingEditor.painted(copy.file(), folder.resolve(name));
        return desk.outside.declare(desk.outside.take(living, file).id(), STAGED);
    }

    private void flush() {
        Sidecars sidecars = new Sidecars(desk.catalog, desk.edits);
        sidecars.note(Set.of(desk.shoot));
        assertThat(sidecars.flush().faults()).isEmpty();
    }

    private RebuildCatalog.Rebuilt rebuilt() {
        flush();
        return rebuiltFrom(desk.folder);
    }

    private RebuildCatalog.Rebuilt rebuiltFrom(Path place) {
        return new RebuildCatalog(another, edits).from(List.of(place));
    }

    private DeliveryScene delivered() {
        return deliveries.open(desk.shoot).scenes().stream()
                .filter(s -> s.id().equals(living))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStagedVersionIsBackWithItsDeclarationAndGoesOutAsThatWhichItIs() throws IOException {
        OutsideVersion version = staged("sofa.jpg");

        assertThat(rebuilt().faults()).isEmpty();

        assertThat(outside.versions(living)).containsExactly(version);
        assertThat(outside.chosen(living)).contains(version);
        assertThat(delivered().isThere()).isTrue();
        var told = new DisclosureText(DeliveryPlan.Language.ENGLISH).of(delivered(), "");
        assertThat(told.label()).isEqualTo("Virtually staged, Generative AI");
        assertThat(told.text()).contains("a red sofa", "StageCo");
        assertThat(delivered().version()).isEqualTo(desk.deliveries.open(desk.shoot).scenes().stream()
                .filter(s -> s.id().equals(living))
                .findFirst()
                .orElseThrow()
                .version());
    }

    @Test
    void versionsThatWereNotChosenOrNotDeclaredAreBackAsThat() throws IOException {
        OutsideVersion first = staged("sofa.jpg");
        OutsideCopy copy = desk.outside.send(living, "StageCo", true, new Cancel());
        OutsideVersion second = desk.outside.take(living, PaintingEditor.painted(copy.file(), folder.resolve("lawn.png")));
        assertThat(rebuilt().faults()).isEmpty();
        assertThat(outside.versions(living)).containsExactlyInAnyOrder(first, second);
        assertThat(outside.chosen(living)).contains(second);
        assertThat(delivered().declaration()).isEmpty();
        assertThat(delivered().altered()).as("nobody has said that it is not").isTrue();
    }

    @Test
    void aPhotoThatIsWhatTheRecipeMakesStaysThatWithVersionsBeside() throws IOException {
        OutsideVersion version = staged("sofa.jpg");
        desk.outside.choose(living, Optional.empty());
        rebuilt();
        assertThat(outside.versions(living)).containsExactly(version);
        assertThat(outside.chosen(living)).isEmpty();
    }

    @Test
    void aVersionWhoseFileIsAwayIsBackAndGoesNowhere() throws IOException {
        OutsideVersion version = staged("sofa.jpg");
        Files.delete(version.file());
        assertThat(rebuilt().faults()).isEmpty();
        assertThat(outside.chosen(living)).contains(version);
        assertThat(delivered().isThere()).isFalse();
    }

    @Test
    void aShootThatWasCarriedElsewhereBringsItsVersionsAlong() throws IOException {
        OutsideVersion version = staged("sofa.jpg");
        flush();
        Path carried = folder.resolve("carried");
        Files.move(desk.folder, carried);
        assertThat(rebuiltFrom(carried).faults()).isEmpty();
        assertThat(outside.chosen(living)).map(OutsideVersion::file).contains(carried.resolve("edits/sofa.jpg"));
        assertThat(outside.chosen(living)).map(OutsideVersion::declaration).contains(version.declaration());
        assertThat(delivered().isThere()).isTrue();
    }

    @Test
    void aPathOfAnotherSystemIsLeftOutWithASentenceAndTheSceneIsBack() throws IOException {
        staged("sofa.jpg");
        flush();
        Path sidecar = sidecar();
        String text = Files.readString(sidecar);
        assertThat(text).contains("\"edits/sofa.jpg\"");
        String strange = System.getProperty("os.name").startsWith("Windows") ? "/x/sofa.jpg" : "C:\\\\x\\\\sofa.jpg";
        Files.writeString(sidecar, text.replace("edits/sofa.jpg", strange));
        RebuildCatalog.Rebuilt rebuilt = rebuiltFrom(desk.folder);
        assertThat(rebuilt.faults()).singleElement().asString().contains("sofa.jpg", "it is left out");
        assertThat(rebuilt.scenes()).isEqualTo(2);
        assertThat(outside.chosen(living)).isEmpty();
    }

    @Test
    void whatTheCatalogKnowsOfAnotherSceneIsNotTakenFromIt() throws IOException {
        OutsideVersion version = staged("sofa.jpg");
        UUID other = desk.ids.next();
        var theirs = new OutsideVersion(
                desk.ids.next(), other, "", version.file(), version.quickId(), version.sha256(), 9, 9, Optional.empty(), version.came());
        new OutsideRepository(another.database()).takeOver(theirs, true);
        assertThat(rebuilt().faults()).singleElement().asString().contains("edits/sofa.jpg", "another scene's");
        assertThat(outside.versions(other)).containsExactly(theirs);
        assertThat(outside.chosen(living)).isEmpty();
    }

    private Path sidecar() throws IOException {
        try (Stream<Path> files = Files.list(desk.folder)) {
            return files.filter(f -> f.toString().endsWith(Sidecar.ENDING) && f.getFileName().toString().startsWith("living"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void finishedPhotosCountAsFinishedAndAnotherRecipeMakesThemStale() throws Exception {
        staged("sofa.jpg");
        export();
        List<StoredRendition> before = new RecordRepository(desk.catalog.database()).renditions(living);
        assertThat(before).isNotEmpty();

        assertThat(rebuilt().faults()).isEmpty();

        assertThat(new RecordRepository(another.database()).renditions(living)).isEqualTo(before);
        assertThat(delivered().scene().state()).isEqualTo(CatalogScene.State.EXPORTED);
        assertThat(delivered().state().stale()).isFalse();
        outside.choose(living, Optional.empty());
        edits.change(living, Looks.CRISP, EditKind.LOOK, null);
        assertThat(delivered().state().stale()).isTrue();
    }

    private void export() throws InterruptedException {
        var order = new DeliveryOrder(
                desk.shoot,
                desk.deliveries.open(desk.shoot).scenes(),
                List.of(Profiles.named("mls-1024")),
                folder.resolve("out"),
                "{name}",
                "5 Lake Road",
                DeliveryPlan.Language.ENGLISH,
                false);
        ExportWorkflow.Sent sent = desk.export().send(order);
        var done = new CountDownLatch(1);
        Runnable stop = desk.queue.listen(now -> {
            if (sent.jobs().stream().allMatch(j -> desk.queue.job(j).orElseThrow().state().ended())) {
                done.countDown();
            }
        });
        desk.queue.start(1);
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        stop.run();
    }
}
