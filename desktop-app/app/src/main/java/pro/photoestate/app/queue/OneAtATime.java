package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import pro.photoestate.sentence.Sentence;

/** Passes calls on one at a time. */
record OneAtATime(BatchListener listener) implements BatchListener {

    @Override
    public synchronized void planned(int scenes, int toDo) {
        listener.planned(scenes, toDo);
    }

    @Override
    public synchronized void skipped(Path file, Sentence reason) {
        listener.skipped(file, reason);
    }

    @Override
    public synchronized void begun(String name) {
        listener.begun(name);
    }

    @Override
    public synchronized void finished(String name, List<Path> outputs, long millis, List<String> warnings) {
        listener.finished(name, outputs, millis, warnings);
    }

    @Override
    public synchronized void failed(Failure failure) {
        listener.failed(failure);
    }
}
