package pro.photoestate.engine.decode;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * What lies behind the paths that a person gave: files that may be photos, and everything else with the reason why it is
 * left out. Folders are walked to their bottom in natural order of names; a file that is reached twice, by links or by
 * nested arguments, counts once.
 *
 * @param photos files to be read, in order
 * @param skipped what is quietly left out: hidden files, sidecars, videos
 * @param failed what cannot be looked into or is not there; deserves a line on standard error
 */
public record FileScan(List<Path> photos, List<Skipped> skipped, List<PhotoException> failed) {

    /** Names that go with photos, or come from cameras, and are no photos themselves. */
    private static final Set<String> SIDECARS =
            Set.of("xmp", "pp3", "dop", "thm", "aae", "lrv", "ctg", "cos", "on1", "arp", "txt", "json", "csv", "md");

    /** A file of this name in a folder says that it holds finished pictures, no frames: it is walked only when named. */
    public static final String NO_FRAMES = ".photoestate-no-frames";

    private static final Set<String> VIDEOS =
            Set.of("mov", "mp4", "m4v", "avi", "mts", "m2ts", "mkv", "wmv", "mpg", "mpeg", "3gp", "insv");
    private static final Set<String> SOUNDS = Set.of("wav", "mp3", "m4a", "aac");
    /** Folders inside folders that are followed; real ones have fewer, and a chain of mounted links may have no end. */
    private static final int DEEPEST = 64;

    /**
     * A file that is left out.
     *
     * @param reason a few words, such as "a sidecar", for a place in a sentence
     */
    public record Skipped(Path file, Sentence reason) {}

    public FileScan {
        photos = List.copyOf(photos);
        skipped = List.copyOf(skipped);
        failed = List.copyOf(failed);
    }

    /** Walks files and folders in the order given; never fails as a whole. */
    public static FileScan of(List<Path> paths) {
        Walk walk = new Walk();
        for (Path path : paths) {
            walk.argument(path);
        }
        return new FileScan(walk.photos, walk.skipped, walk.failed);
    }

    private static final class Walk {

        private final List<Path> photos = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<PhotoException> failed = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();

        /** Somebody named it: hidden or not, it is looked at. */
        void argument(Path path) {
            if (!Files.exists(path)) {
                fail(Sentence.of("engine.scan.nothing", ShownName.ofPath(path)));
            } else if (Files.isDirectory(path)) {
                folder(path, 0);
            } else {
                file(path);
            }
        }

        private void folder(Path folder, int depth) {
            if (depth > DEEPEST || !isNew(folder)) {
                return;
            }
            for (Path entry : entries(folder)) {
                if (isHidden(entry)) {
                    skipped.add(new Skipped(entry, Sentence.of("engine.scan.hidden")));
                } else if (Files.exists(entry.resolve(NO_FRAMES))) {
                    skipped.add(new Skipped(entry, Sentence.of("engine.scan.finished")));
                } else if (Files.isDirectory(entry)) {
                    folder(entry, depth + 1);
                } else {
                    file(entry);
                }
            }
        }

        private List<Path> entries(Path folder) {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException e) {
                fail(Sentence.of("engine.scan.folderUnreadable", ShownName.ofPath(folder)));
            }
            entries.sort(new NaturalOrder());
            return entries;
        }

        private void file(Path file) {
            Optional<Sentence> reason = reason(file);
            if (reason.isPresent()) {
                skipped.add(new Skipped(file, reason.get()));
            } else if (!Files.exists(file)) {
                skipped.add(new Skipped(file, Sentence.of("engine.scan.link")));
            } else if (!Files.isRegularFile(file)) {
                skipped.add(new Skipped(file, Sentence.of("engine.scan.odd")));
            } else if (isNew(file)) {
                photos.add(file);
            }
        }

        /** Whether no other path led here. */
        private boolean isNew(Path path) {
            try {
                return seen.add(path.toRealPath());
            } catch (IOException e) {
                return seen.add(path.toAbsolutePath().normalize());
            }
        }

        private void fail(Sentence sentence) {
            failed.add(new PhotoException(FaultCode.UNREADABLE, sentence));
        }
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".") || name(path).equals("__MACOSX") || name(path).equals("Thumbs.db");
    }

    private static Optional<Sentence> reason(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (!name.contains(".")) {
            return Optional.empty();
        }
        if (SIDECARS.contains(extension)) {
            return Optional.of(Sentence.of("engine.scan.sidecar"));
        }
        if (VIDEOS.contains(extension)) {
            return Optional.of(Sentence.of("engine.scan.video"));
        }
        return SOUNDS.contains(extension) ? Optional.of(Sentence.of("engine.scan.sound")) : Optional.empty();
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
