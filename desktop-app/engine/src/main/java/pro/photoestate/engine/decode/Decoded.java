package pro.photoestate.engine.decode;

import java.util.List;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.sentence.Sentence;

/**
 * A decoded frame; whoever asked for it owns the picture.
 *
 * @param picture the upright picture in the working space
 * @param whole whether all of the picture is there; what a cut file lacks is grey or black
 * @param warnings sentences about what is not whole, such as a missing tail; empty for a sound file
 */
public record Decoded(Picture picture, boolean whole, List<Sentence> warnings) implements AutoCloseable {
    public Decoded {
        warnings = List.copyOf(warnings);
    }

    @Override
    public void close() {
        picture.close();
    }
}
