package pro.photoestate.app.sidecar;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import pro.photoestate.app.catalog.FileRepository;

/**
 * A picture that a sidecar tells of. It may be anywhere, and gone.
 *
 * @param path below the shoot's folder with slashes where it lies there, whole elsewhere
 * @param sha256 of its content, in hexadecimal
 * @param width px
 * @param height px
 */
record ToldFile(String path, String sha256, int width, int height) {

    /** Characters of a path; longer ones no system here has. */
    static final int LONGEST = 4_096;

    /** How a whole path of any system begins: a sidecar travels with its photos. */
    private static final Pattern WHOLE = Pattern.compile("(/|\\\\\\\\|[A-Za-z]:[/\\\\])");

    /** A share of a network, whose computer is asked who we are as soon as anybody looks whether a file is there. */
    private static final String SHARE = "\\\\";

    /** How a file is told; empty where it has a name that nobody would believe, such as one of two lines. */
    static Optional<String> told(Path folder, Path file) {
        return Optional.of(FileRepository.stored(folder, file))
                .filter(ToldFile::isBelow)
                .or(() -> Optional.of(file.toString()).filter(ToldFile::isWhole));
    }

    /** Whether that is a path that stays below its folder, on every system. */
    static boolean isBelow(String path) {
        return isLine(path)
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    /** Whether that is a whole path, on some system. */
    static boolean isWhole(String path) {
        return isLine(path) && WHOLE.matcher(path).lookingAt();
    }

    private static boolean isLine(String path) {
        return path.length() <= LONGEST && path.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Where it lies on this computer, whether it is there or not; empty where that can be no place here, or is one that
     * nobody's sidecar sends this program to: another computer than the shoot's own.
     */
    Optional<Path> in(Path folder) {
        try {
            Path file = folder.resolve(path).normalize();
            boolean strays = isBelow(path) ? !file.startsWith(folder.normalize()) : !Path.of(path).isAbsolute();
            return strays || leavesFor(root(file), root(folder)) ? Optional.empty() : Optional.of(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String root(Path path) {
        return String.valueOf(path.toAbsolutePath().getRoot());
    }

    /** Whether a root is a share, and another than that of the shoot. */
    static boolean leavesFor(String root, String shoot) {
        return root.startsWith(SHARE) && !root.equalsIgnoreCase(shoot);
    }
}
