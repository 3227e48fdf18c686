package pro.photoestate.engine.render;

import java.nio.file.Path;
import pro.photoestate.engine.image.FaultCode;

/**
 * A frame that took no part, while its scene went on.
 *
 * @param file the frame
 * @param code what is wrong with it
 * @param message the sentence about it
 */
public record FrameFault(Path file, FaultCode code, String message) {}
