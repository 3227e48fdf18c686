package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.sentence.Sentence;

/**
 * What lies on a card.
 *
 * @param files all ordinary files, photos or not, in order of their paths
 * @param leftOut hidden files, links, and what systems leave on every disk
 * @param problems folders and files that cannot be looked at
 */
record CardFiles(List<CardFile> files, List<Path> leftOut, List<CardCopyResult.Problem> problems) {

    /** Left by Windows and macOS; what cameras write has none of these names. */
    private static final Set<String> JUNK =
            Set.of("thumbs.db", "desktop.ini", "system volume information", "$recycle.bin", "__macosx", "autorun.inf");

    /** A file as it was found; another size or time of change means another file. */
    record CardFile(Path file, long bytes, FileTime changed) {}

    static CardFiles of(Path card) {
        Walk walk = new Walk(card);
        try {
            Files.walkFileTree(card, walk);
        } catch (IOException e) {
            walk.fail(card);
        }
        walk.files.sort((a, b) -> a.file().compareTo(b.file()));
        return new CardFiles(walk.files, walk.leftOut, walk.problems);
    }

    long bytes() {
        return files.stream().mapToLong(CardFile::bytes).sum();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path card;
        private final List<CardFile> files = new ArrayList<>();
        private final List<Path> leftOut = new ArrayList<>();
        private final List<CardCopyResult.Problem> problems = new ArrayList<>();

        Walk(Path card) {
            this.card = card;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(card) && isJunk(folder)) {
                leftOut.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isJunk(file) || !attributes.isRegularFile()) {
                leftOut.add(file);
            } else {
                files.add(new CardFile(file, attributes.size(), attributes.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            fail(file);
            return FileVisitResult.CONTINUE;
        }

        private void fail(Path file) {
            problems.add(new CardCopyResult.Problem(
                    IngestFault.CARD_UNREADABLE,
                    file,
                    Sentence.of("app.card.unreadable", ShownName.of(file))));
        }

        private static boolean isJunk(Path path) {
            Path last = path.getFileName();
            String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
            return name.startsWith(".") || JUNK.contains(name);
        }
    }
}
