package pro.photoestate.app.ingest;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.app.queue.Failure;

/** Counts what an import has done and tells its listener. One thread. */
final class Watch {

    private final ImportListener listener;
    private final List<Failure> failures = new ArrayList<>();
    private ImportProgress.Phase phase = ImportProgress.Phase.FINDING;
    private int found;
    private int read;
    private int compared;

    Watch(ImportListener listener) {
        this.listener = listener;
        tell(List.of());
    }

    void failed(Failure failure) {
        failures.add(failure);
    }

    void found(int files) {
        found = files;
        phase(ImportProgress.Phase.READING);
    }

    void read(int files, List<FoundFrame> newest, List<Failure> more) {
        read += files;
        failures.addAll(more);
        tell(newest);
    }

    void compared(int frames, List<Failure> more) {
        compared += frames;
        failures.addAll(more);
        tell(List.of());
    }

    void phase(ImportProgress.Phase next) {
        phase = next;
        tell(List.of());
    }

    List<Failure> failures() {
        return failures;
    }

    private void tell(List<FoundFrame> newest) {
        listener.progressed(new ImportProgress(phase, found, read, compared, newest, failures));
    }
}
