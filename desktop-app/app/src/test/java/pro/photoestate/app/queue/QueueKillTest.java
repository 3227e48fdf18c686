package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ChildCommand;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogLock;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/** Kills the program at random instants of a batch of 40 scenes, and looks at what the next one makes of it. */
class QueueKillTest {

    private static final int SCENES = 40;

    /** Milliseconds: longer than a scene of this size takes, so that every step of it is met. */
    private static final int LONGEST_SCENE = 200;

    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void everySceneIsDoneOnceThoughTheProgramIsKilledThrice() throws Exception {
        killed(3, chance(), folder);
    }

    @Test
    @Tag("nightly") // some minutes
    void everySceneIsDoneOnceThoughTheProgramIsKilledFiftyTimes() throws Exception {
        SplittableRandom chance = chance();
        for (int batch = 0; batch < 10; batch++) {
            killed(5, chance, folder.resolve("batch" + batch));
        }
    }

    private static SplittableRandom chance() {
        long seed = Optional.ofNullable(Long.getLong("photoestate.seed")).orElseGet(() -> new SecureRandom().nextLong());
        System.out.println("kills with -Dphotoestate.seed=" + seed);
        return new SplittableRandom(seed);
    }

    private void killed(int times, SplittableRandom chance, Path here) throws Exception {
        Path out = here.resolve("out");
        List<UUID> scenes = queued(here, out);
        for (int kill = 1; kill <= times; kill++) {
            ChildCommand run = ChildCommand.start(Map.of(), "queue", "run", "--catalog", here.resolve("catalog"));
            int photos = photos(out).size() + chance.nextInt((SCENES - photos(out).size()) / (times - kill + 1) + 1);
            waitForPhotos(run.process(), out, photos);
            run.process().waitFor(chance.nextInt(LONGEST_SCENE), TimeUnit.MILLISECONDS);
            run.process().destroyForcibly();
            run.end();
            assertWhole(out);
        }
        ChildCommand.Ended last =
                ChildCommand.start(Map.of(), "queue", "run", "--catalog", here.resolve("catalog")).end();
        assertThat(last.err()).isEmpty();
        assertThat(last.status()).isZero();
        assertDoneOnce(here, out, scenes);
    }

    private List<UUID> queued(Path here, Path out) throws IOException {
        Path card = here.resolve("card");
        for (int i = 0; i < SCENES; i++) {
            TestShoot.single(card.resolve("room%02d.jpg".formatted(i)), i);
        }
        try (Catalog catalog = Catalog.open(here.resolve("catalog"), clock)) {
            Ids ids = new Ids(clock, new SecureRandom());
            List<UUID> scenes = QueueFixture.addShoot(catalog, ids, card, SCENES);
            var tools = new QueueTools(clock, ids, (delay, action) -> {}, () -> () -> {}, end -> {});
            try (JobQueue queue = JobQueue.of(catalog, tools)) {
                queue.enqueue(
                        ExportRequest.into(out, List.of(Profiles.named("full"), Profiles.named("web"))),
                        scenes.stream().map(s -> new SceneExport(s, Looks.NATURAL)).toList());
            }
            return scenes;
        }
    }

    private static void waitForPhotos(Process process, Path out, int count) throws Exception {
        while (process.isAlive() && photos(out).size() < count) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
    }

    /** Those under a final name. */
    private static List<Path> photos(Path out) throws IOException {
        return files(out.resolve("full")).stream()
                .filter(p -> !p.getFileName().toString().startsWith("."))
                .toList();
    }

    /** Only names are read: the files may be renamed meanwhile. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static void assertWhole(Path out) throws IOException {
        for (Path photo : photos(out)) {
            assertThat(ImageIO.read(photo.toFile())).as(photo.toString()).isNotNull();
            byte[] bytes = Files.readAllBytes(photo);
            assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 0xD9);
        }
    }

    private void assertDoneOnce(Path here, Path out, List<UUID> scenes) throws IOException {
        assertWhole(out);
        assertThat(files(out.resolve("full"))).hasSize(SCENES);
        assertThat(files(out.resolve("web"))).hasSize(SCENES);
        try (CatalogLock _ = CatalogLock.take(here.resolve("catalog"), Sentence.plain("test"));
                Catalog catalog = Catalog.open(here.resolve("catalog"), clock)) {
            assertThat(new LineRepository(catalog.database()).counts()).containsEntry(JobState.DONE, SCENES);
            RecordRepository records = new RecordRepository(catalog.database());
            for (UUID scene : scenes) {
                assertThat(records.ofScene(scene)).hasSize(1);
                assertThat(records.renditions(scene)).hasSize(2);
                for (StoredRendition rendition : records.renditions(scene)) {
                    assertThat(Digests.sha256(rendition.file().path()))
                            .isEqualTo(rendition.file().sha256());
                }
            }
        }
    }
}
