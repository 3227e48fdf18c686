package pro.photoestate.app.queue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Looks whether files may be written, before minutes of work go into a photo. */
final class TakenNames {

    private TakenNames() {}

    /**
     * @param own which of the files that stand there may be replaced
     * @throws PhotoException {@link FaultCode#EXISTS} for the first that may not
     */
    static void refuse(List<Path> outputs, Predicate<Path> own) {
        for (Path output : outputs) {
            if (Files.exists(output, LinkOption.NOFOLLOW_LINKS) && !own.test(output)) {
                throw new PhotoException(
                        FaultCode.EXISTS,
                        Sentence.of("engine.export.exists", output));
            }
        }
    }
}
