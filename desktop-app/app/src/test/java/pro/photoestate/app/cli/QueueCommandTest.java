package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogLock;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueueCommandTest {

    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock, new SecureRandom());

    @TempDir
    Path folder;

    private List<UUID> jobs = List.of();

    /** Three scenes: a bracket, a single, and a file that is no photo. */
    @BeforeEach
    void queue() throws IOException {
        Path card = folder.resolve("card");
        TestShoot.livingAndHall(card);
        Files.writeString(card.resolve("broken.jpg"), "this is no photo");
        try (Catalog catalog = Catalog.open(folder.resolve("catalog"), clock)) {
            Shoot shoot = new Shoot(ids.next(), "house", "", card, clock.instant());
            List<CatalogScene> scenes = new ArrayList<>();
            List<Photo> photos = new ArrayList<>();
            add(shoot, scenes, photos, "living-0.jpg", "living-1.jpg", "living-2.jpg");
            add(shoot, scenes, photos, "hall.jpg");
            add(shoot, scenes, photos, "broken.jpg");
            catalog.photos().add(shoot, scenes, photos);
            var tools = new QueueTools(clock, ids, (delay, action) -> {}, () -> () -> {}, end -> {});
            try (JobQueue queue = JobQueue.of(catalog, tools)) {
                jobs = queue.enqueue(
                        ExportRequest.into(folder.resolve("out"), List.of(Profiles.named("full"))),
                        scenes.stream().map(s -> new SceneExport(s.id(), Looks.NATURAL)).toList());
            }
        }
    }

    private void add(Shoot shoot, List<CatalogScene> scenes, List<Photo> photos, String... names) {
        var scene = new CatalogScene(ids.next(), shoot.id(), scenes.size(), CatalogScene.State.NEW, 1, List.of());
        scenes.add(scene);
        for (int i = 0; i < names.length; i++) {
            double ev = 1.5 * (i - names.length + 1);
            photos.add(new Photo(
                    ids.next(), scene.id(), names[i], ev, names[i], 480, 320, Optional.empty(), "", Photo.Marks.NONE));
        }
    }

    private CommandRun run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("queue"));
        all.addAll(List.of(words));
        all.addAll(List.of("--catalog", folder.resolve("catalog")));
        return CommandRun.of(all.toArray());
    }

    private JsonNode listed() {
        return new JsonMapper().readTree(run("list", "--json").out());
    }

    @Test
    void runMakesThePhotosAndNamesTheFileThatIsBroken() {
        CommandRun run = run("run");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualToNormalizingNewlines("living-2.jpg  done\nhall.jpg  done\n");
        assertThat(run.err().lines()).singleElement().asString().contains("broken.jpg").contains("[UNSUPPORTED]");
        assertThat(folder.resolve("out/living-2.jpg")).isRegularFile();
        assertThat(folder.resolve("out/hall.jpg")).isRegularFile();
        assertThat(listed().path("counts").path("done").asInt()).isEqualTo(2);
        assertThat(run("list").out()).contains("0 in line, 0 running, 2 done, 1 failed, 0 cancelled");
        assertThat(run("run").status()).isZero();
    }

    @Test
    void aPausedQueueDoesNotRunUntilItIsResumed() {
        assertThat(run("pause").status()).isZero();
        CommandRun paused = run("run");
        assertThat(paused.status()).isEqualTo(1);
        assertThat(paused.err()).contains("the queue is paused; photoestate queue resume lets it go on");
        assertThat(listed().path("paused").asBoolean()).isTrue();
        assertThat(run("resume").status()).isZero();
        assertThat(listed().path("paused").asBoolean()).isFalse();
    }

    @Test
    void jobsAreCancelledAndTriedAgainByTheirId() {
        UUID broken = jobs.getLast();
        assertThat(run("cancel", broken).status()).isZero();
        assertThat(run("list").out()).contains(broken + "  cancelled  broken.jpg");
        assertThat(run("run").status()).isZero();
        CommandRun twice = run("cancel", broken);
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains("is cancelled and cannot become cancelled").contains("[JOB_STATE]");
        assertThat(run("retry", broken).status()).isZero();
        assertThat(listed().path("counts").path("queued").asInt()).isEqualTo(1);
        assertThat(run("cancel", new UUID(1, 2)).err()).contains("there is no job").contains("[JOB_GONE]");
    }

    @Test
    void whileAnotherProgramWorksOnTheCatalogOnlyListIsPossible() {
        try (CatalogLock _ = CatalogLock.take(folder.resolve("catalog"), Sentence.of("app.owner.window"))) {
            CommandRun run = run("run");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .contains("another PhotoEstate Pro (process %d, window) works on this catalog"
                            .formatted(ProcessHandle.current().pid()))
                    .contains("[CATALOG_IN_USE]");
            assertThat(run("list").status()).isZero();
        }
    }

    @Test
    void listLeavesACatalogOfAnOlderVersionToWhoeverHasItsLock() throws IOException {
        Path file = folder.resolve("catalog/catalog.sqlite");
        try (SqliteFile database = SqliteFile.open(file)) {
            database.write(h -> h.execute("ALTER TABLE outside_version DROP COLUMN generative"));
            database.write(h -> h.execute("DELETE FROM flyway_schema_history WHERE version = '006'"));
        }
        try (CatalogLock _ = CatalogLock.take(folder.resolve("catalog"), Sentence.of("app.owner.window"))) {
            assertThat(run("list").err()).contains("[CATALOG_IN_USE]");
            assertThat(folder.resolve("catalog/copies")).as("made before each migration").doesNotExist();
        }
        assertThat(run("list").out()).contains("3 in line");
        assertThat(folder.resolve("catalog/copies")).isDirectory();
    }

    @Test
    void listBeginsNoCatalogWhereNoneIsWithoutTheLock() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none"));
        try (CatalogLock _ = CatalogLock.take(none, Sentence.of("app.owner.window"))) {
            assertThat(CommandRun.of("queue", "list", "--catalog", none).err()).contains("[CATALOG_IN_USE]");
        }
        assertThat(none.resolve("catalog.sqlite")).doesNotExist();
    }

    @Test
    void withoutASubcommandItSaysWhatThereIs() {
        assertThat(CommandRun.of("queue").err()).contains("list", "run", "pause", "resume", "cancel", "retry");
    }
}
