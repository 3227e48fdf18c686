package pro.photoestate.app.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import pro.photoestate.app.queue.Job;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.engine.render.Cancel;

/** Works a queue off on the command line: a line for each job that ends. Used once. */
final class QueueRun {

    /** Milliseconds after which it is looked whether the person wants it to end. */
    private static final long LOOK = 100;

    private final JobQueue queue;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<UUID, JobState> told = new HashMap<>();
    private int failed;

    QueueRun(JobQueue queue, PrintStream out, PrintStream err) {
        this.queue = queue;
        this.out = out;
        this.err = err;
    }

    /**
     * Works until nothing is in line.
     *
     * @return 0 when all is done, 1 when a job failed or the queue is paused
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    int run(Cancel cancel) {
        QueueSnapshot before = queue.snapshot();
        before.jobs().forEach(job -> told.put(job.id(), job.state()));
        if (before.paused()) {
            err.println("photoestate: the queue is paused; photoestate queue resume lets it go on");
            return 1;
        }
        BlockingQueue<QueueSnapshot> news = new ArrayBlockingQueue<>(1);
        Runnable stop = queue.listen(snapshot -> {
            news.clear();
            var _ = news.offer(snapshot);
        });
        try {
            queue.start();
            QueueSnapshot last = before;
            while (open(last)) {
                cancel.check();
                last = next(news, last);
                last.jobs().forEach(this::tell);
            }
            return failed == 0 && last.count(JobState.FAILED) <= before.count(JobState.FAILED) ? 0 : 1; // a long list is cut
        } finally {
            stop.run();
        }
    }

    private static boolean open(QueueSnapshot queue) {
        return queue.count(JobState.QUEUED) + queue.count(JobState.RUNNING) > 0;
    }

    private static QueueSnapshot next(BlockingQueue<QueueSnapshot> news, QueueSnapshot last) {
        try {
            QueueSnapshot next = news.poll(LOOK, TimeUnit.MILLISECONDS);
            return next == null ? last : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    private void tell(Job job) {
        if (told.put(job.id(), job.state()) == job.state()) {
            return;
        }
        if (job.state() == JobState.DONE) {
            out.println(job.title() + "  done");
            out.flush();
        } else if (job.state() == JobState.FAILED) {
            failed++;
            job.failure()
                    .ifPresent(f -> err.println("%s: %s [%s]".formatted(job.title(), f.sentence(), f.code())));
        }
    }
}
