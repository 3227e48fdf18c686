package pro.photoestate.app.queue;

import java.nio.file.Path;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

/**
 * A file that did not make it.
 *
 * @param file the frame, or the reference frame of a scene; empty when no file is at fault
 * @param code the stable code
 * @param message what happened and what to do
 */
public record Failure(Path file, FaultCode code, String message) {

    /** Of a file that could not be read. */
    public static Failure of(Path file, PhotoException e) {
        return new Failure(file, e.code(), String.valueOf(e.getMessage()));
    }
}
