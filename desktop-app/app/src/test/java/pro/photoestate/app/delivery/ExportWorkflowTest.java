package pro.photoestate.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueFixture;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;

class ExportWorkflowTest {

    @TempDir
    Path folder;

    private QueueFixture at;

    @BeforeEach
    void open() {
        at = new QueueFixture(folder, 3);
    }

    @AfterEach
    void close() {
        at.close();
    }

    /** A delivery of all scenes whose first and last are staged. */
    private DeliveryOrder order() {
        return order("{name}", at.scenes, DeliveryPlan.Language.ENGLISH);
    }

    private DeliveryOrder order(String naming, List<UUID> some, DeliveryPlan.Language language) {
        List<DeliveryScene> scenes = new ArrayList<>();
        for (UUID id : some) {
            CatalogScene scene = at.catalog().scenes().scene(id).orElseThrow();
            Photo photo = at.catalog().scenes().photos(id).getFirst();
            boolean staged = !id.equals(at.scenes.get(1));
            var version = new OutsideVersion(
                    UUID.randomUUID(), id, "", folder.resolve("back.png"), "q", "5".repeat(64), 480, 320,
                    Optional.of(new Declaration(Set.of(Deed.STAGING), "", "StageCo")), Instant.EPOCH);
            scenes.add(new DeliveryScene(
                    scene,
                    photo,
                    List.of(folder.resolve(photo.path())),
                    Looks.NATURAL,
                    staged ? Optional.of(version) : Optional.empty(),
                    new DeliveryScene.State(true, true, false, false, false, false)));
        }
        return new DeliveryOrder(
                scenes.getFirst().scene().shoot(),
                scenes,
                List.of(Profiles.named("full")),
                folder.resolve("out"),
                naming,
                "",
                language,
                !some.equals(at.scenes)); // what a test sends again it may replace
    }

    @Test
    void photosAndOriginalsAreQueuedTogetherAndTheTextNamesTheirFiles() {
        ExportWorkflow.Sent sent = new ExportWorkflow(at.queue()).send(order());
        assertThat(sent.jobs()).hasSize(5).allSatisfy(j -> assertThat(at.queue().job(j)).isPresent());
        assertThat(sent.jobs().stream().map(j -> at.queue().outputs(j).getFirst().getFileName().toString()))
                .containsExactly(
                        "room00.jpg", "room01.jpg", "room02.jpg", "room00-original.jpg", "room02-original.jpg");
        assertThat(sent.texts()).singleElement().satisfies(t -> assertThat(t)
                .content()
                .contains("The unaltered original is room00-original.jpg", "The unaltered original is room02-original.jpg"));
    }

    @Test
    void dyingBetweenPhotosAndOriginalsQueuesNeither() {
        at.catalog().database().write(h -> h.execute(
                "CREATE TRIGGER death BEFORE INSERT ON job WHEN NEW.task LIKE '%room02-original%'"
                        + " BEGIN SELECT RAISE(ABORT, 'the process died'); END"));
        assertThatThrownBy(() -> new ExportWorkflow(at.queue()).send(order())).hasMessageContaining("died");
        assertThat(at.queue().snapshot().jobs()).isEmpty();
        assertThat(folder.resolve("out").resolve(ExportWorkflow.TEXT))
                .as("told before anything goes out")
                .exists();

        at.catalog().database().write(h -> h.execute("DROP TRIGGER death"));
        assertThat(new ExportWorkflow(at.queue()).send(order()).jobs()).hasSize(5);
    }

    private void deliver(DeliveryOrder order) throws Exception {
        new ExportWorkflow(at.queue()).send(order);
        at.queue().start(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (at.queue().snapshot().count(JobState.DONE) < at.queue().snapshot().jobs().size()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("out").resolve(ExportWorkflow.TEXT));
    }

    @Test
    void aSecondDeliveryIntoTheFolderGoesOnTellingOfThePhotosOfTheFirst() throws Exception {
        deliver(order("{name}", at.scenes.subList(0, 1), DeliveryPlan.Language.ENGLISH));
        deliver(order("{name}", at.scenes.subList(1, 3), DeliveryPlan.Language.GERMAN));
        assertThat(text())
                .contains("room00.jpg - Digital möbliert", "Das unveränderte Original ist room00-original.jpg")
                .contains("room02.jpg - Digital möbliert")
                .contains("2 dieser Fotos sind digital verändert", "Alle anderen Fotos");
    }

    @Test
    void theTextIsKnownBeforeWithWhatEarlierDeliveriesHaveLeft() throws Exception {
        var export = new ExportWorkflow(at.queue());
        deliver(order("{name}", at.scenes.subList(0, 1), DeliveryPlan.Language.ENGLISH));
        DeliveryOrder second = order("{name}", at.scenes.subList(1, 3), DeliveryPlan.Language.BOTH);
        String before = export.text(second, second.profiles().getFirst());
        export.send(second);
        assertThat(text().strip()).isEqualTo(before).contains("room00.jpg - Virtually staged", "room02.jpg");
    }

    @Test
    void aPhotoIsToldOfWhileItsJobWaitsAndNoMoreWhenItsFileIsGone() throws Exception {
        new ExportWorkflow(at.queue()).send(order("{name}", at.scenes.subList(0, 1), DeliveryPlan.Language.ENGLISH));
        deliver(order("{name}", at.scenes.subList(2, 3), DeliveryPlan.Language.ENGLISH));
        assertThat(text()).contains("room00.jpg - Virtually staged", "room02.jpg - Virtually staged");

        Files.delete(folder.resolve("out/room00.jpg"));
        deliver(order("{name}", at.scenes.subList(1, 2), DeliveryPlan.Language.ENGLISH));
        assertThat(text()).doesNotContain("room00").contains("room02.jpg - Virtually staged");
    }

    @Test
    void aPhotoThatIsRenewedIsToldOfOnceAsItIsNow() throws Exception {
        List<UUID> first = at.scenes.subList(0, 1);
        deliver(order("{name}", first, DeliveryPlan.Language.ENGLISH));
        deliver(order("{name}", first, DeliveryPlan.Language.ENGLISH));
        assertThat(text()).containsOnlyOnce("room00.jpg - Virtually staged").contains("One of these photos");
    }

    @Test
    void aFolderWhoseEarlierWordsCannotBeReadIsRefusedAndNothingIsQueued() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/.disclosure.json"), "{");
        assertThatThrownBy(() -> new ExportWorkflow(at.queue()).send(order())).hasMessageContaining("cannot be read");
        assertThat(at.queue().snapshot().jobs()).isEmpty();
    }
}
