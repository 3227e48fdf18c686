package pro.photoestate.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.Setting;
import pro.photoestate.server.platform.SettingsReader;

class JobsTest {

    private static final long PATIENCE = 30_000_000_000L;

    private final Database database = TestDatabase.migrated();
    private final SettableClock clock = new SettableClock();
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    private final ServerSettings settings =
            SettingsReader.read(Path.of("unused"), Optional.empty(), Map.of(), Map.of(Setting.SHUTDOWN_SECONDS, "10"));

    @AfterEach
    void close() {
        database.close();
    }

    private Jobs start(JobKind... kinds) {
        return Jobs.start(database, List.of(kinds), List.of(), clock, settings);
    }

    private void line(String kind, String instance, Duration wait) {
        database.run(tx -> new JobLine(clock).add(tx, kind, instance, wait));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came to pass in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aJobIsDoneOnceThoughTwoServersLookForIt() {
        IntStream.range(0, 40).forEach(i -> line("count", "n" + i, Duration.ZERO));
        JobKind count = new JobKind("count", done::add);
        try (Jobs one = start(count);
                Jobs two = start(count)) {
            await(() -> done.size() >= 40);
            await(() -> database.transact(tx -> one.dead(tx)).isEmpty() && waiting() == 0);
            assertThat(two).isNotNull();
        }
        assertThat(done).doesNotHaveDuplicates().hasSize(40);
    }

    private int waiting() {
        return database.transact(
                tx -> tx.handle().createQuery("SELECT count(*) FROM job").mapTo(Integer.class).one());
    }

    @Test
    void aJobOfATransactionThatFailsIsNeverDone() {
        try {
            database.run(tx -> {
                new JobLine(clock).add(tx, "count", "never", Duration.ZERO);
                throw new IllegalStateException("the act failed");
            });
        } catch (IllegalStateException e) {
            line("count", "after", Duration.ZERO);
        }
        try (Jobs jobs = start(new JobKind("count", done::add))) {
            await(() -> done.contains("after"));
            assertThat(jobs).isNotNull();
        }
        assertThat(done).containsExactly("after");
    }

    @Test
    void oneOfTheSameNameThatWaitsAlreadyIsLeft() {
        line("count", "same", Duration.ZERO);
        line("count", "same", Duration.ZERO);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aJobWaitsForItsTime() {
        line("count", "later", Duration.ofHours(1));
        line("count", "now", Duration.ZERO);
        try (Jobs jobs = start(new JobKind("count", done::add))) {
            await(() -> done.contains("now"));
            assertThat(done).containsExactly("now");
            clock.pass(Duration.ofHours(1));
            await(() -> done.contains("later"));
            assertThat(jobs).isNotNull();
        }
    }

    @Test
    void whatFailsIsTriedAgainThenListedAndCanBeRevived() {
        line("broken", "x", Duration.ZERO);
        AtomicBoolean broken = new AtomicBoolean(true);
        JobKind kind = new JobKind("broken", instance -> {
            done.add(instance);
            if (broken.get()) {
                throw new IllegalStateException("no luck");
            }
        });
        try (Jobs jobs = start(kind)) {
            for (int attempt = 1; attempt <= 10; attempt++) {
                int so = attempt;
                await(() -> done.size() >= so);
                await(() -> waiting() == 0 || failures() == so);
                clock.pass(Jobs.wait(attempt));
            }
            await(() -> !dead(jobs).isEmpty() && waiting() == 0);
            assertThat(dead(jobs)).singleElement().satisfies(job -> {
                assertThat(job.attempts()).isEqualTo(10);
                assertThat(job.reason()).contains("no luck");
            });
            assertThat(done).hasSize(10);
            broken.set(false);
            assertThat(database.<Boolean>transact(tx -> jobs.revive(tx, "broken", "x"))).isTrue();
            await(() -> done.size() == 11 && waiting() == 0);
            assertThat(dead(jobs)).isEmpty();
        }
    }

    @Test
    void aChoreComesBackAndOneServerDoesIt() {
        List<Chore> chores = List.of(new Chore("sweep", Duration.ofHours(6), () -> done.add("swept")));
        try (Jobs one = Jobs.start(database, List.of(), chores, clock, settings);
                Jobs two = Jobs.start(database, List.of(), chores, clock, settings)) {
            await(() -> done.size() == 1);
            clock.pass(Duration.ofHours(6).plusSeconds(1));
            await(() -> done.size() >= 2);
            assertThat(done).hasSize(2);
            assertThat(List.of(one, two)).isNotNull();
        }
    }

    private List<DeadJob> dead(Jobs jobs) {
        return database.transact(jobs::dead);
    }

    private int failures() {
        return database.transact(tx -> tx.handle()
                .createQuery("SELECT coalesce(max(consecutive_failures), 0) FROM job")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void waitsDoubleUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(i -> Jobs.wait(i).toSeconds()))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L);
    }
}
