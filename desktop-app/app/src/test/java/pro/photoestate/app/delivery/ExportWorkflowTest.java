package pro.photoestate.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
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
        List<DeliveryScene> scenes = new ArrayList<>();
        for (UUID id : at.scenes) {
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
                "{name}",
                "",
                DeliveryPlan.Language.ENGLISH,
                false);
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
}
