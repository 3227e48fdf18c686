package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.image.PhotoException;

/**
 * The durable queue of a catalog: jobs are rows there, so they outlive the program. One process at a time, by {@link
 * pro.photoestate.app.catalog.CatalogLock}. Thread-safe; every call takes milliseconds, but writes to the disk.
 */
public final class JobQueue implements AutoCloseable {

    /** So many finished jobs tell how fast the next will be. */
    private static final int MEASURED = 50;

    private final JobRepository jobs;
    private final DraftRepository drafts;
    private final LineRepository line;
    private final RecordRepository records;
    private final JobPlan plan;
    private final QueueTools tools;
    private final SceneMaker maker;
    private final QueueNews news;
    private final LineWorkers workers;
    private int atOnce = 1;

    JobQueue(Catalog catalog, SceneMaker maker, QueueTools tools) {
        this.jobs = new JobRepository(catalog.database());
        this.drafts = new DraftRepository(catalog.database());
        this.line = new LineRepository(catalog.database());
        this.records = new RecordRepository(catalog.database());
        this.plan = new JobPlan(catalog, line, tools.ids());
        this.tools = tools;
        this.maker = maker;
        this.news = new QueueNews(tools.alarm(), this::snapshot);
        var run = new ExportRun(jobs, maker, tools.clock(), tools.ids(), step -> {});
        this.workers = new LineWorkers(jobs, line, run, tools, news::changed);
    }

    /**
     * The queue of a catalog. What a process that died has left running is back in line; nothing runs before {@link #start}.
     *
     * @param catalog whose lock this process holds; to be closed after the queue
     */
    public static JobQueue of(Catalog catalog, QueueTools tools) {
        return of(catalog, tools, Machine.usualMemory());
    }

    /** The same that keeps to so many bytes of memory, see {@link Machine#memoryFor}. */
    public static JobQueue of(Catalog catalog, QueueTools tools, long memoryBytes) {
        JobQueue queue = new JobQueue(catalog, new DarkroomMaker(catalog, memoryBytes), tools);
        queue.recover();
        return queue;
    }

    /** The same only to be looked at, also while another process works on it. */
    public static JobQueue asSeen(Catalog catalog, QueueTools tools) {
        return new JobQueue(catalog, new DarkroomMaker(catalog, Machine.usualMemory()), tools);
    }

    /** Puts back in line what a process that died has left running. */
    void recover() {
        jobs.recover(Set.of());
    }

    /** Begins to work, with as many jobs at once as keep the cores busy; fewer run where memory is short. */
    public void start() {
        start(Math.max(1, Machine.cores() / 4));
    }

    /** The same with a number of the caller's, 1 or more. */
    public synchronized void start(int jobsAtOnce) {
        atOnce = jobsAtOnce;
        workers.start(jobsAtOnce);
    }

    /**
     * Queues a job for each scene, all or none, at the end of the line. Recipes, profiles and file names are pinned now.
     *
     * @return the jobs' ids, in the scenes' order
     * @throws JobException when a scene is gone, or two files would have one name
     * @throws PhotoException when the naming template is not valid
     */
    public List<UUID> enqueue(ExportRequest request, List<SceneExport> scenes) {
        return enqueue(plan(List.of(new ExportPart(request, scenes))));
    }

    /**
     * Names the files of several parts: what one part names is not free for a later one.
     *
     * @throws JobException when a scene is gone, or two files would have one name
     * @throws PhotoException when a naming template is not valid
     */
    public PlannedExport plan(List<ExportPart> parts) {
        return new PlannedExport(plan.drafts(parts));
    }

    /**
     * Queues what was planned, all or none, at the end of the line.
     *
     * @return the jobs' ids, in the order of the parts and their scenes
     */
    public List<UUID> enqueue(PlannedExport planned) {
        drafts.add(planned.drafts(), tools.clock().instant());
        moved();
        return planned.drafts().stream().map(JobDraft::id).toList();
    }

    /** Queues what a hot folder has taken in, together with the note that it has. */
    void enqueue(HotFolder folder, List<SceneExport> scenes, List<String> quickIds) {
        List<JobDraft> taken = plan.drafts(List.of(new ExportPart(folder.order().export(), scenes)));
        drafts.add(taken, tools.clock().instant(), folder.id(), quickIds);
        moved();
    }

    /** The files of jobs that are not done: in line, running, or to be tried again by a person. */
    public Set<Path> toCome() {
        return line.toCome();
    }

    /** The files that were made, or are meant to be, by jobs in any state. */
    Set<String> named() {
        return line.namesOfOthers(Set.of());
    }

    /** Stops the queue, also for the next start; what runs is broken off and goes back to the head of the line. */
    public void pause() {
        line.pause(true);
        workers.interrupt();
        moved();
    }

    /** Lets the queue go on. */
    public void resume() {
        line.pause(false);
        moved();
    }

    /**
     * Takes a job out, also a running one, which ends at its next task. One that has all its files already, also since
     * before a crash, is done instead; of any other no file stays.
     *
     * @throws JobException when it is gone or ended
     */
    public void cancel(UUID job) {
        workers.cancel(job);
        moved();
    }

    /** Takes out those of these jobs that have not ended meanwhile. */
    public void cancelOpen(List<UUID> wanted) {
        for (UUID job : wanted) {
            try {
                workers.cancel(job);
            } catch (JobException e) {
                if (e.fault() != JobException.Fault.JOB_STATE && e.fault() != JobException.Fault.JOB_GONE) {
                    throw e;
                }
            }
        }
        moved();
    }

    /**
     * Puts a failed or cancelled job back in line; one that waits for another try is tried at once.
     *
     * @throws JobException when it is gone, running or done
     */
    public void retry(UUID job) {
        jobs.retry(job);
        moved();
    }

    /** Moves a job before another, whose priority it takes; for jobs that are not in line it changes nothing that is seen. */
    public void moveBefore(UUID job, UUID other) {
        line.move(job, other, false);
        moved();
    }

    /** Moves a job behind another, whose priority it takes. */
    public void moveAfter(UUID job, UUID other) {
        line.move(job, other, true);
        moved();
    }

    /** Gives a job another priority (the higher runs first, 0 is usual), at the end of those that have it. */
    public void priority(UUID job, int priority) {
        line.priority(job, priority);
        moved();
    }

    /** Forgets the jobs that are done, failed or cancelled; records, renditions and files stay. */
    public int forgetEnded() {
        int forgotten = line.forgetEnded();
        moved();
        return forgotten;
    }

    /** How it stands. */
    public QueueSnapshot snapshot() {
        Map<JobState, Integer> counts = line.counts(); // first: when these say that all has ended, the jobs read next have
        List<Job> shown = line.jobs(QueueSnapshot.MOST).stream().map(workers::moved).toList();
        List<Job> running = shown.stream().filter(j -> j.state() == JobState.RUNNING).toList();
        int together;
        synchronized (this) {
            together = atOnce;
        }
        Estimate estimate = Estimate.of(
                records.pace(MEASURED), running, line.pixelsInLine(), together, tools.clock().instant());
        return new QueueSnapshot(
                shown, counts, line.paused(), estimate.running(), estimate.all(), workers.trouble());
    }

    /** The job with that id. */
    public Optional<Job> job(UUID id) {
        return line.job(id).map(workers::moved);
    }

    /** The shoot of a scene, as long as the catalog has it. */
    public Optional<UUID> shootOf(UUID scene) {
        return line.shootOf(scene);
    }

    /** The final names of the files that a job writes, pinned when it was queued; none for a job that is gone. */
    public List<Path> outputs(UUID job) {
        return line.outputs(job);
    }

    /** What finished runs did, and the files they made. */
    public RecordRepository records() {
        return records;
    }

    /**
     * Tells how it stands, soon and after each change, at most ten times a second, on a thread of the queue's.
     *
     * @return to be run when nothing more is to be told
     */
    public Runnable listen(Consumer<QueueSnapshot> listener) {
        news.add(listener);
        return () -> news.remove(listener);
    }

    private void moved() {
        workers.wake();
        news.changed();
    }

    /** Breaks off what runs, puts it back in line, and waits for that: it is gone on with at the next start. */
    @Override
    public void close() {
        workers.close();
        maker.close();
    }
}
