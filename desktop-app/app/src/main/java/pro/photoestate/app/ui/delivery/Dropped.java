package pro.photoestate.app.ui.delivery;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that are held over a photo. */
final class Dropped {

    private static final Set<String> PICTURES = Set.of("tif", "tiff", "jpg", "jpeg", "png", "webp");

    private Dropped() {}

    /** The one picture that can be the photo's own; several files, or another kind, are a matter of import. */
    static Optional<Path> picture(List<File> files) {
        return files.size() == 1
                ? Optional.of(files.getFirst().toPath()).filter(f -> PICTURES.contains(ending(f)))
                : Optional.empty();
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
