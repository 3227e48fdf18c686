package pro.photoestate.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * A temporary folder for pictures that do not fit into memory. Its files vanish with the process however it ends; the
 * folder with all that is left in it when closed.
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

    /** @throws PhotoException {@link FaultCode#UNWRITABLE} when something in it cannot be removed, such as an open file */
    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                empty();
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.of("app.scratch.unremovable", folder), e);
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(folder)).toList()) {
                Files.delete(path);
            }
        }
    }
}
