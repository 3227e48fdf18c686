package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideCopy;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.outside.PaintingEditor;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;

/** What is done in the program's workshop gets into the sidecars by itself. */
class SidecarKeeperTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final CountDownLatch ended = new CountDownLatch(1);
    private SettingsFile settings;
    private Workshop workshop;
    private UUID scene;

    @BeforeEach
    void open() throws IOException {
        settings = SettingsFile.open(AppFolders.below(home).settingsFile());
        settings.change(s -> s.withSidecars(true));
        workshop = workshop();
        TestShoot.single(Files.createDirectories(home.resolve("card")).resolve("hall.jpg"), 2);
        UUID shoot = workshop.importer
                .run(ImportRequest.of(List.of(home.resolve("card"))), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
        scene = workshop.catalog.scenes().scenes(shoot).getFirst().id();
    }

    private Workshop workshop() {
        return new Workshop(
                AppFolders.below(home), settings, CLOCK, new Workshop.Told(() -> {}, end -> ended.countDown(), () -> {}));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private String written() throws IOException {
        workshop.close();
        try (Stream<Path> files = Files.list(home.resolve("card"))) {
            Optional<Path> sidecar = files.filter(f -> f.toString().endsWith(".photoestate.json")).findFirst();
            return sidecar.isPresent() ? Files.readString(sidecar.get()) : "";
        }
    }

    private OutsideVersion taken() throws IOException {
        OutsideCopy copy = workshop.outside.send(scene, "StageCo", true, new Cancel());
        return workshop.outside.take(scene, PaintingEditor.painted(copy.file(), home.resolve("sofa.jpg")));
    }

    private void declare(OutsideVersion version) {
        workshop.outside.declare(version.id(), new Declaration(Set.of(Deed.STAGING), "a red sofa", "StageCo", true));
    }

    @Test
    void aPictureThatComesFromOutsideIsWritten() throws IOException {
        OutsideVersion version = taken();
        assertThat(written()).contains("edits/sofa.jpg", "\"chosen\" : \"" + version.id()).doesNotContain("declaration");
    }

    @Test
    void aDeclarationIsWrittenAlsoOverWhatIsThere() throws IOException {
        OutsideVersion version = taken();
        assertThat(written()).contains("edits/sofa.jpg");
        workshop = workshop();
        declare(version);
        assertThat(written()).contains("a red sofa");
    }

    @Test
    void whichIsThePhotoIsWrittenAndThatAVersionWasForgotten() throws IOException {
        OutsideVersion version = taken();
        assertThat(written()).contains("\"chosen\"");
        workshop = workshop();
        workshop.outside.choose(scene, Optional.empty());
        assertThat(written()).contains("edits/sofa.jpg").doesNotContain("\"chosen\"");
        workshop = workshop();
        workshop.outside.forget(version.id());
        assertThat(written()).contains("hall.jpg").doesNotContain("sofa");
    }

    @Test
    void aFinishedPhotoIsWrittenWhenItsJobHasEnded() throws Exception {
        workshop.queue.enqueue(
                ExportRequest.into(home.resolve("out"), List.of(Profiles.named("mls-1024"))),
                List.of(new SceneExport(scene, Looks.MERGE_ONLY)));
        workshop.queue.start(1);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(written()).contains("\"state\" : \"exported\"", "\"profile\" : \"mls-1024\"", "out");
    }

    @Test
    void whatAnEarlierProcessHasNotWrittenIsWrittenAtTheStart() throws Exception {
        OutsideVersion version = taken();
        assertThat(written()).contains("edits/sofa.jpg");
        settings.change(s -> s.withSidecars(false));
        workshop = workshop();
        declare(version);
        assertThat(written()).doesNotContain("a red sofa");
        settings.change(s -> s.withSidecars(true));
        workshop = workshop();
        workshop.sidecars.catchUp();
        assertThat(written()).contains("a red sofa");
    }
}
