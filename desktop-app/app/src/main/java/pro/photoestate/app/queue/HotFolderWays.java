package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pro.photoestate.sentence.Sentence;

/** Where photos go from hot folders and whether they would come in again; links are followed. */
final class HotFolderWays {

    private HotFolderWays() {}

    /**
     * @param others the hot folders that there are
     * @throws JobException when the folder is one of them, or photos that one makes would be new ones to another
     */
    static void refuseLoops(Path folder, HotFolder.Order order, List<HotFolder> others) {
        Path in = real(folder);
        Path out = real(order.export().folder());
        refuse(in.startsWith(out), "app.hot.inside", folder);
        for (HotFolder other : others) {
            Path otherIn = real(other.folder());
            Path otherOut = real(other.order().export().folder());
            refuse(in.equals(otherIn), "app.hot.twice", folder);
            refuse(comesInto(out, otherIn, otherOut), "app.hot.intoOther", folder, other.folder());
            refuse(comesInto(otherOut, in, out), "app.hot.fromOther", folder, other.folder());
        }
    }

    /** A folder's own output is not watched, so it may lie in it. */
    private static boolean comesInto(Path made, Path watched, Path notWatched) {
        return made.startsWith(watched) && !made.startsWith(notWatched);
    }

    private static void refuse(boolean wrong, String key, Object... values) {
        if (wrong) {
            throw new JobException(JobException.Fault.JOB_INVALID, Sentence.of(key, values));
        }
    }

    /** The place itself, also of a folder that is made later. */
    static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path at = whole;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        try {
            return at.toRealPath().resolve(at.relativize(whole)).normalize();
        } catch (IOException e) {
            return whole; // it has gone just now
        }
    }

    /** Without files that the program has made, by whatever way they came there. */
    static List<Path> withoutExports(Collection<Path> files, Set<String> exports) {
        Map<String, List<Path>> made = exports.stream().map(Path::of).collect(Collectors.groupingBy(HotFolderWays::name));
        return files.stream()
                .filter(f -> made.getOrDefault(name(real(f)), List.of()).stream().noneMatch(m -> isSame(f, m)))
                .toList();
    }

    /** By which few of many files are asked whether they are one. */
    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(Path file, Path made) {
        try {
            return Files.exists(made) && Files.isSameFile(file, made);
        } catch (IOException e) {
            return false; // one of them has gone
        }
    }
}
