package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;

/** A catalog of single frames, a clock that is turned by hand, and a queue with a maker that paints nothing. */
public final class QueueFixture implements AutoCloseable {

    public final Hands clock = new Hands();
    final ManualAlarm alarm = new ManualAlarm();
    final PaperMaker maker = new PaperMaker();
    final AtomicInteger awake = new AtomicInteger();
    final List<QueueTools.RunEnd> ends = new CopyOnWriteArrayList<>();
    private final List<CountDownLatch> held = new ArrayList<>();
    final Ids ids = new Ids(clock, new SplittableRandom(7));
    final Path out;
    final Catalog catalog;
    public final List<UUID> scenes;
    JobQueue queue;

    public QueueFixture(Path folder, int scenes) {
        this.out = folder.resolve("out");
        this.catalog = Catalog.open(folder.resolve("catalog"), clock);
        this.scenes = addShoot(catalog, ids, folder.resolve("card"), scenes);
        this.queue = new JobQueue(catalog, maker, tools());
    }

    /** A clock that stands until it is turned. */
    public static final class Hands extends Clock {
        private volatile Instant now = MadeUpShoots.NOON.instant();

        public void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Rings when it is told to. */
    static final class ManualAlarm implements Alarm {
        private final List<Runnable> set = new ArrayList<>();
        final List<Duration> delays = new CopyOnWriteArrayList<>();

        @Override
        public synchronized void after(Duration delay, Runnable action) {
            delays.add(delay);
            set.add(action);
        }

        void ring() {
            List<Runnable> due;
            synchronized (this) {
                due = List.copyOf(set);
                set.clear();
            }
            due.forEach(Runnable::run);
        }
    }

    QueueTools tools() {
        return new QueueTools(clock, ids, alarm, () -> {
            awake.incrementAndGet();
            return awake::decrementAndGet;
        }, ends::add);
    }

    /** Scenes of one frame each, room00.jpg and so on. */
    static List<UUID> addShoot(Catalog catalog, Ids ids, Path card, int count) {
        Shoot shoot = new Shoot(ids.next(), "house", "5 Oak Street", card, MadeUpShoots.NOON.instant());
        List<CatalogScene> scenes = new ArrayList<>();
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenes.add(new CatalogScene(ids.next(), shoot.id(), i, CatalogScene.State.NEW, 1, List.of()));
            String name = "room%02d.jpg".formatted(i);
            photos.add(new Photo(
                    ids.next(), scenes.get(i).id(), name, 0, name, 480, 320, Optional.empty(), "", Photo.Marks.NONE));
        }
        catalog.photos().add(shoot, scenes, photos);
        return scenes.stream().map(CatalogScene::id).toList();
    }

    /** Where photos go. */
    public Path out() {
        return out;
    }

    /** The queue as other packages see it. */
    public JobQueue queue() {
        return queue;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The clock and the rest that a queue is given. */
    public QueueTools toolsOfQueue() {
        return tools();
    }

    /** Lets everything that waits for a time happen. */
    public void ring() {
        alarm.ring();
    }

    /** Lets a scene's job fail each time. */
    public void spoil(UUID scene, RuntimeException fault) {
        maker.faults.put(scene, fault);
    }

    /**
     * Lets a scene's job stand in the middle of its first stage.
     *
     * @param share of the stage that is done, 0..1
     * @return lets it go on
     */
    public Runnable hold(UUID scene, double share) {
        CountDownLatch goesOn = new CountDownLatch(1);
        held.add(goesOn);
        maker.within.put(scene, listener -> {
            listener.within(JobStage.MERGING, share);
            goesOn.await();
        });
        return goesOn::countDown;
    }

    /** Queues these scenes into {@link #out} as full-size JPEGs. */
    public List<UUID> enqueue(List<UUID> wanted) {
        return queue.enqueue(request(), exports(wanted));
    }

    ExportRequest request() {
        return ExportRequest.into(out, List.of(Profiles.named("full")));
    }

    static List<SceneExport> exports(List<UUID> scenes) {
        return scenes.stream().map(s -> new SceneExport(s, Looks.NATURAL)).toList();
    }

    JobState state(UUID job) {
        return queue.job(job).orElseThrow().state();
    }

    /** As after the program has ended and begun again. */
    void reopen() {
        queue.close();
        queue = new JobQueue(catalog, maker, tools());
        queue.recover();
    }

    @Override
    public void close() {
        held.forEach(CountDownLatch::countDown);
        queue.close();
        catalog.close();
    }
}
