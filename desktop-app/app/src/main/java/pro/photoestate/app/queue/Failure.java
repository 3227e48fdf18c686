package pro.photoestate.app.queue;

import java.nio.file.Path;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * A file that did not make it.
 *
 * @param file the frame, or the reference frame of a scene; empty when no file is at fault
 * @param code the stable code
 * @param sentence what happened and what to do
 */
public record Failure(Path file, FaultCode code, Sentence sentence) {

    /** Of a file that could not be read. */
    public static Failure of(Path file, PhotoException e) {
        return new Failure(file, e.code(), e.sentence());
    }

    /** The English sentence, for reports and the command line. */
    public String message() {
        return sentence.english();
    }
}
