package pro.photoestate.app.ui.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.queue.Job;
import pro.photoestate.app.queue.JobFailure;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.MadeFile;
import pro.photoestate.app.queue.StoredRendition;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.sentence.Sentence;

/** What becomes of an export, as long as somebody looks. On the window's thread; it asks the queue on the queue's. */
final class ExportRunViewModel {

    private final JobQueue queue;
    private final ExportWorkflow export;
    private final Tasks tasks;
    private final Consumer<Exception> refused;
    private final ObservableList<ResultItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private List<UUID> jobs = List.of();
    private @Nullable Runnable listening;
    private boolean watched;

    /** How far it is. */
    enum State {
        NONE,
        RUNNING,
        ENDED
    }

    /** @param refused told when nothing could be queued */
    ExportRunViewModel(DeliveryServices services, Tasks tasks, Consumer<Exception> refused) {
        this.queue = services.queue();
        this.export = services.export();
        this.tasks = tasks;
        this.refused = refused;
    }

    /** Sends a delivery out and follows it in the place of an earlier one; from now on it is running. */
    void send(DeliveryOrder order) {
        forget();
        progress.set(0);
        state.set(State.RUNNING);
        tasks.start(cancel -> export.send(order), sent -> follow(sent.jobs()), e -> {
            forget();
            refused.accept(e);
        });
    }

    private void follow(List<UUID> sent) {
        if (state.get() == State.RUNNING) { // else another shoot was opened meanwhile
            jobs = List.copyOf(sent);
            look();
        }
    }

    /** Listens as long as somebody looks, if there is something to listen to. */
    void listen() {
        watched = true;
        look();
    }

    private void look() {
        if (watched && listening == null && !jobs.isEmpty()) {
            listening = queue.listen(snapshot -> tell());
        }
    }

    void rest() {
        watched = false;
        unlisten();
    }

    private void unlisten() {
        if (listening != null) {
            listening.run();
            listening = null;
        }
    }

    /** Forgets the run, as when another shoot is opened. */
    void forget() {
        unlisten();
        jobs = List.of();
        items.clear();
        state.set(State.NONE);
    }

    private void tell() {
        List<UUID> asked = jobs;
        List<ResultItem> now = new ArrayList<>();
        Map<UUID, List<StoredRendition>> made = new HashMap<>();
        for (UUID id : asked) {
            queue.job(id).ifPresent(job -> now.add(item(job, made)));
        }
        tasks.later(() -> show(asked, now));
    }

    private ResultItem item(Job job, Map<UUID, List<StoredRendition>> made) {
        List<Path> outputs = queue.outputs(job.id());
        List<MadeFile> files = job.state() != JobState.DONE
                ? List.of()
                : made.computeIfAbsent(job.scene(), queue.records()::renditions).stream()
                        .map(StoredRendition::file)
                        .filter(f -> outputs.contains(f.path()))
                        .toList();
        String name = outputs.isEmpty() ? job.title() : String.valueOf(outputs.getFirst().getFileName());
        Optional<Sentence> failure = job.failure().filter(f -> job.state() != JobState.DONE).map(JobFailure::sentence);
        return new ResultItem(job.id(), name, job.state(), job.progress(), files, failure);
    }

    private void show(List<UUID> asked, List<ResultItem> now) {
        if (!asked.equals(jobs)) {
            return;
        }
        items.setAll(now);
        progress.set(now.stream()
                .mapToDouble(i -> i.state().ended() ? 1 : i.progress())
                .average()
                .orElse(1));
        boolean ended = now.stream().allMatch(i -> i.state().ended());
        state.set(ended ? State.ENDED : State.RUNNING);
    }

    ObservableList<ResultItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** How many came to that end. */
    long count(JobState end) {
        return items.stream().filter(i -> i.state() == end).count();
    }

    /** Takes what still waits or runs out of the queue. */
    void cancel() {
        List<UUID> open = items.stream().filter(i -> !i.state().ended()).map(ResultItem::job).toList();
        tasks.start(
                cancel -> {
                    queue.cancelOpen(open);
                    return open.size();
                },
                n -> {},
                refused);
    }
}
