package pro.photoestate.app.ui.batch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;

/** The queue as it is shown, and what a person does to it. Belongs to the window's thread. */
public final class BatchViewModel {

    /** Above the usual priority, which is 0. */
    private static final int URGENT = 1;

    private final JobQueue queue;
    private final Tasks tasks;
    private final JobWords words;
    private final Consumer<Exception> refused;
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused", false);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", false);
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper(this, "ended", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private Consumer<Runnable> reordering = Runnable::run;
    private Optional<Runnable> listening = Optional.empty();

    /** @param refused told what the queue did not do, such as retrying a job that another has forgotten */
    public BatchViewModel(JobQueue queue, Tasks tasks, Texts texts, Clock clock, Consumer<Exception> refused) {
        this.queue = queue;
        this.tasks = tasks;
        this.words = new JobWords(texts, clock);
        this.refused = refused;
    }

    /** The jobs: running, in line, ended. */
    public ObservableList<JobRow> rows() {
        return rows;
    }

    /** How the whole stands, in words. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Why the queue cannot work at the moment; empty when it can. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it stands still. */
    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** Whether it was looked at already. */
    public ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Whether there are ended jobs that can be forgotten. */
    public ReadOnlyBooleanProperty ended() {
        return ended.getReadOnlyProperty();
    }

    /** How much of the jobs that are not forgotten is done, 0..1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Begins to follow the queue. */
    public void listen() {
        unlisten();
        listening = Optional.of(queue.listen(snapshot -> tasks.later(() -> show(snapshot))));
    }

    /** Follows it no longer. */
    public void unlisten() {
        listening.ifPresent(Runnable::run);
        listening = Optional.empty();
    }

    private void show(QueueSnapshot snapshot) {
        replace(snapshot.jobs().stream().map(j -> words.row(j, snapshot)).toList());
        summary.set(words.summary(snapshot));
        problem.set(snapshot.problem().map(words.texts()::told).orElse(""));
        paused.set(snapshot.paused());
        ended.set(snapshot.counts().entrySet().stream().anyMatch(e -> e.getKey().ended() && e.getValue() > 0));
        progress.set(share(snapshot));
        known.set(true);
    }

    private static double share(QueueSnapshot snapshot) {
        int all = snapshot.counts().values().stream().mapToInt(Integer::intValue).sum();
        double running = snapshot.jobs().stream()
                .filter(j -> j.state() == JobState.RUNNING)
                .mapToDouble(j -> j.progress())
                .sum();
        int over = snapshot.counts().entrySet().stream()
                .filter(e -> e.getKey().ended())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 ? 0 : (over + running) / all;
    }

    /** Whoever shows the rows is asked to let them be put in another order, and keeps what is selected. */
    void reordering(Consumer<Runnable> around) {
        reordering = around;
    }

    /** Changes only rows that have changed, so that selection and scrolling stay. */
    private void replace(List<JobRow> now) {
        boolean sameOrder = now.size() == rows.size();
        for (int i = 0; sameOrder && i < now.size(); i++) {
            sameOrder = now.get(i).id().equals(rows.get(i).id());
        }
        if (!sameOrder) {
            reordering.accept(() -> rows.setAll(now));
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    /** Stops the queue or lets it go on. */
    public void togglePaused() {
        boolean resume = paused.get();
        act(() -> {
            if (resume) {
                queue.resume();
            } else {
                queue.pause();
            }
        });
    }

    /** Takes jobs out; those that have ended meanwhile are left. */
    public void cancel(List<JobRow> jobs) {
        List<UUID> ids = jobs.stream().filter(JobRow::canCancel).map(JobRow::id).toList();
        act(() -> queue.cancelOpen(ids));
    }

    /** Puts failed and cancelled jobs back in line. */
    public void retry(List<JobRow> jobs) {
        List<UUID> ids = jobs.stream().filter(JobRow::canRetry).map(JobRow::id).toList();
        act(() -> ids.forEach(queue::retry));
    }

    /** Lets waiting jobs run before all others, or in their turn again if all of them do. */
    public void toggleUrgent(List<JobRow> jobs) {
        List<JobRow> waiting = jobs.stream().filter(JobRow::canMove).toList();
        int priority = waiting.stream().allMatch(JobRow::urgent) ? 0 : URGENT;
        act(() -> waiting.forEach(j -> queue.priority(j.id(), priority)));
    }

    /** Moves a waiting job by places in line; stops at the ends. */
    public void move(JobRow job, int by) {
        List<JobRow> line = rows.stream().filter(JobRow::canMove).toList();
        int from = line.indexOf(job);
        int to = Math.clamp((long) from + by, 0, line.size() - 1);
        if (from >= 0 && to != from) {
            moveTo(job, line.get(to), to > from);
        }
    }

    /** Moves a waiting job beside another. */
    public void moveTo(JobRow job, JobRow other, boolean behind) {
        act(() -> {
            if (behind) {
                queue.moveAfter(job.id(), other.id());
            } else {
                queue.moveBefore(job.id(), other.id());
            }
        });
    }

    /** Tells of a job's shoot and scene, if the catalog has them still. */
    void shootOf(JobRow job, BiConsumer<UUID, UUID> found) {
        tasks.start(
                cancel -> queue.shootOf(job.scene()),
                shoot -> shoot.ifPresent(id -> found.accept(id, job.scene())),
                refused);
    }

    /** Forgets the jobs that have ended; their files stay. */
    public void forgetEnded() {
        act(queue::forgetEnded);
    }

    private void act(Runnable act) {
        tasks.start(
                cancel -> {
                    act.run();
                    return true;
                },
                done -> {},
                refused);
    }
}
