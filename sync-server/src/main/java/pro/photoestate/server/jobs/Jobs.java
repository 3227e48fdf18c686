package pro.photoestate.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.Transaction;

/**
 * Does jobs, each on one of the servers that share a database. One that fails is tried again after 10 s, 20 s, 40 s and so
 * on up to an hour, ten times in all; then it is listed as dead. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How soon another server's or a due job is seen; one of this server is begun at once. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final int THREADS = 4;

    private final JobRepository rows = new JobRepository();
    private final DeadJobRepository dead = new DeadJobRepository();
    private final Database database;
    private final Clock clock;
    private final Scheduler scheduler;

    private Jobs(Database database, List<JobKind> kinds, List<Chore> chores, Clock clock, Duration patience) {
        this.database = database;
        this.clock = clock;
        List<Task<?>> tasks = kinds.stream().<Task<?>>map(this::task).toList();
        scheduler = Scheduler.create(database.pool(), tasks)
                .startTasks(chores.stream().map(Jobs::task).toList())
                .tableName("job")
                .threads(THREADS)
                .pollingInterval(POLL)
                .clock(clock::instant)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(patience)
                .build();
    }

    /** Begins to do what is due. */
    public static Jobs start(
            Database database, List<JobKind> kinds, List<Chore> chores, Clock clock, ServerSettings settings) {
        Jobs jobs = new Jobs(database, kinds, chores, clock, settings.patience());
        jobs.scheduler.start();
        return jobs;
    }

    private Task<Void> task(JobKind kind) {
        return Tasks.oneTime(kind.name())
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> kind.work().accept(instance.getId()));
    }

    /** One that fails comes back at its time. */
    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.pause())).execute((instance, context) -> chore.work().run());
    }

    private void failed(ExecutionComplete end, ExecutionOperations<Void> row) {
        int attempts = end.getExecution().consecutiveFailures + 1;
        if (attempts < ATTEMPTS) {
            row.reschedule(end, end.getTimeDone().plus(wait(attempts)));
            return;
        }
        var task = end.getExecution().taskInstance;
        String reason = end.getCause().map(Throwable::toString).orElse("no reason given");
        database.run(tx -> dead.add(tx, new DeadJob(task.getTaskName(), task.getId(), end.getTimeDone(), attempts, reason)));
        row.stop();
    }

    /** Twice as long each time. */
    static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Those that were given up, the oldest first. */
    public List<DeadJob> dead(Transaction tx) {
        return dead.all(tx);
    }

    /** Tries one that was given up again, from now on. */
    public boolean revive(Transaction tx, String kind, String instance) {
        return dead.remove(tx, kind, instance) && rows.add(tx, kind, instance, clock.instant());
    }

    /** Waits for those that run. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
