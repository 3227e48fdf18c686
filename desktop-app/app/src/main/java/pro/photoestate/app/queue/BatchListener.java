package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import pro.photoestate.sentence.Sentence;

/** Hears how a batch goes. Called from several threads, one call at a time. */
public interface BatchListener {

    /** The frames are read and grouped; {@code toDo} of {@code scenes} are still to be made. */
    void planned(int scenes, int toDo);

    /** Some input was passed over on purpose, such as a sidecar or a video. */
    void skipped(Path file, Sentence reason);

    /** A scene begins. */
    void begun(String name);

    /** A scene is finished. */
    void finished(String name, List<Path> outputs, long millis, List<String> warnings);

    /** Something failed; the batch goes on. */
    void failed(Failure failure);
}
