package pro.photoestate.engine.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A finished file.
 *
 * @param path where it stands
 * @param width width, px
 * @param height height, px
 * @param bytes its length
 * @param quality libjpeg's scale, 0 where the format loses nothing
 * @param chroma colour samples kept, absent where the format keeps all
 * @param similarity measured likeness to the picture before compression (see the byte budget), where a budget was searched
 * @param warnings sentences about what was not as wished
 */
public record Rendition(
        Path path,
        int width,
        int height,
        long bytes,
        int quality,
        Optional<Chroma> chroma,
        OptionalDouble similarity,
        List<String> warnings) {
    public Rendition {
        warnings = List.copyOf(warnings);
    }
}
