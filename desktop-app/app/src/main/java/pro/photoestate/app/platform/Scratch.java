package pro.photoestate.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * A temporary folder for pictures that do not fit into memory. Its files vanish with the process however it ends; the
 * folder itself when closed.
 *
 * @param folder exists until closed
 */
public record Scratch(Path folder) implements AutoCloseable {

    /** @throws PhotoException {@link FaultCode#UNWRITABLE} when there is no room */
    public static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("photoestate-"));
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.scratch.full"), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.scratch.unremovable", folder), e);
        }
    }
}
