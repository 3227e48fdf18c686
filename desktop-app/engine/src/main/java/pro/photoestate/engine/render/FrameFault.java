package pro.photoestate.engine.render;

import java.nio.file.Path;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.sentence.Sentence;

/**
 * A frame that took no part, while its scene went on.
 *
 * @param file the frame
 * @param code what is wrong with it
 * @param sentence the sentence about it
 */
public record FrameFault(Path file, FaultCode code, Sentence sentence) {

    /** The English sentence, for reports. */
    public String message() {
        return sentence.english();
    }
}
