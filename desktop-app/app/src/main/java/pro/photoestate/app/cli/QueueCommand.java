package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogLock;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.SleepInhibitor;
import pro.photoestate.app.queue.Job;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueReport;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

@Command(
        name = "queue",
        header = "Show and work off the jobs that the window has queued.",
        description = "The jobs are kept in the catalog. One program works on a catalog at a time: while the window is open "
                + "only @|bold list|@ is possible here. A run that ends in whatever way is gone on with by the next one, and "
                + "each photo is made once.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "@|bold Example|@", "  photoestate queue run --catalog ~/catalog"})
final class QueueCommand {

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of the catalog. Default: the window's; PHOTOESTATE_HOME puts it elsewhere.")
    private @Nullable Path catalog;

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Show all jobs: running, in line, ended.")
    int list(@Option(names = "--json", description = "Print one JSON object instead of text.") boolean json) {
        return with(false, queue -> {
            QueueSnapshot now = queue.snapshot();
            System.out.println(json ? QueueReport.of(now).toPrettyString() : text(now));
            return 0;
        });
    }

    @Command(name = "run", mixinStandardHelpOptions = true, header = "Work off the queue, and end when nothing is in line.")
    int run() {
        return Interruptible.run(cancel -> with(true, queue -> new QueueRun(queue, System.out, System.err).run(cancel)));
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, header = "Stop the queue until it is resumed.")
    int pause() {
        return with(true, queue -> {
            queue.pause();
            return 0;
        });
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, header = "Let a paused queue go on, at its next run.")
    int resume() {
        return with(true, queue -> {
            queue.resume();
            return 0;
        });
    }

    @Command(name = "cancel", mixinStandardHelpOptions = true, header = "Take a job out.")
    int cancel(@Parameters(paramLabel = "ID", description = "As list shows it.") UUID job) {
        return with(true, queue -> {
            queue.cancel(job);
            return 0;
        });
    }

    @Command(name = "retry", mixinStandardHelpOptions = true, header = "Put a failed or cancelled job back in line.")
    int retry(@Parameters(paramLabel = "ID", description = "As list shows it.") UUID job) {
        return with(true, queue -> {
            queue.retry(job);
            return 0;
        });
    }

    private int with(boolean alone, ToIntFunction<JobQueue> work) {
        Path folder = catalog == null ? windows() : catalog;
        Clock clock = Clock.systemUTC();
        Optional<Catalog> seen = alone ? Optional.empty() : Catalog.openAsItIs(folder, clock);
        if (seen.isPresent()) {
            try (Catalog open = seen.get()) {
                return work.applyAsInt(JobQueue.asSeen(open, tools(clock, (delay, action) -> {})));
            }
        }
        try (CatalogLock _ = CatalogLock.take(folder, Sentence.plain("photoestate queue"));
                Catalog open = Catalog.open(folder, clock);
                Alarm.Clockwork alarm = Alarm.clockwork();
                JobQueue queue = JobQueue.of(open, tools(clock, alarm))) {
            return work.applyAsInt(queue);
        }
    }

    private static Path windows() {
        AppFolders folders = AppFolders.standard();
        return folders.catalog(SettingsFile.open(folders.settingsFile()).current());
    }

    private static QueueTools tools(Clock clock, Alarm alarm) {
        return new QueueTools(
                clock, new Ids(clock, new SecureRandom()), alarm, SleepInhibitor.ofThisSystem(), end -> {});
    }

    private static String text(QueueSnapshot queue) {
        var text = new StringBuilder();
        queue.jobs().forEach(job -> text.append(line(job)).append('\n'));
        text.append("%d in line, %d running, %d done, %d failed, %d cancelled%s"
                .formatted(
                        queue.count(JobState.QUEUED),
                        queue.count(JobState.RUNNING),
                        queue.count(JobState.DONE),
                        queue.count(JobState.FAILED),
                        queue.count(JobState.CANCELLED),
                        queue.paused() ? "; the queue is paused" : ""));
        return text.toString();
    }

    private static String line(Job job) {
        String state = job.state().name().toLowerCase(Locale.ROOT);
        String why = job.failure().map(f -> "  " + f.sentence() + " [" + f.code() + "]").orElse("");
        return "%s  %-9s  %s%s".formatted(job.id(), state, job.title(), why).replaceAll("\\p{Cntrl}", "?");
    }
}
