package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** A folder that copies go to, as long as it is there and has room. One thread. */
final class CopyTarget {

    private final Path folder;
    private final CopyDisk disk;
    private final @Nullable Object key;
    private CardCopyResult.@Nullable Problem stopped;

    private CopyTarget(Path folder, CopyDisk disk, @Nullable Object key) {
        this.folder = folder;
        this.disk = disk;
        this.key = key;
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws IngestException {@link IngestFault#DESTINATION_UNWRITABLE}
     */
    static CopyTarget open(Path folder, CopyDisk disk) {
        try {
            Files.createDirectories(folder);
            return new CopyTarget(folder, disk, key(folder));
        } catch (IOException e) {
            throw new IngestException(
                    IngestFault.DESTINATION_UNWRITABLE,
                    Sentence.of("app.card.unmakeable", ShownName.ofPath(folder)),
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    boolean isOpen() {
        return stopped == null;
    }

    /** Whether it is still the folder that it was: where a disk is taken out, an empty one may appear in its place. */
    boolean isThere() {
        return isSame(folder, key);
    }

    static boolean isSame(Path folder, @Nullable Object key) {
        try {
            return key == null ? Files.isDirectory(folder) : key.equals(key(folder));
        } catch (IOException e) {
            return false;
        }
    }

    static @Nullable Object key(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /** What is wrong when a file could not be written; a disk that is gone or full gets no more files. */
    CardCopyResult.Problem fault(CardFiles.CardFile file, Exception cause) {
        if (!isThere()) {
            return stop(IngestFault.DESTINATION_GONE, "app.card.destinationGone");
        }
        if (isFull(file.bytes())) {
            return stop(IngestFault.DESTINATION_FULL, "app.card.full");
        }
        return new CardCopyResult.Problem(
                IngestFault.DESTINATION_UNWRITABLE,
                file.file(),
                Sentence.of("app.card.notCopied", ShownName.of(file.file()), ShownName.ofPath(folder), why(cause)));
    }

    Optional<CardCopyResult.Problem> gone() {
        return isThere()
                ? Optional.empty()
                : Optional.of(stop(
                        IngestFault.DESTINATION_GONE,
                        "app.card.destinationGone"));
    }

    private boolean isFull(long wanted) {
        try {
            return disk.free(folder) < wanted;
        } catch (IOException e) {
            return false;
        }
    }

    private CardCopyResult.Problem stop(IngestFault fault, String key) {
        stopped = new CardCopyResult.Problem(fault, folder, Sentence.of(key, ShownName.ofPath(folder)));
        return stopped;
    }

    private static Sentence why(Exception cause) {
        return cause instanceof ToldException told ? told.sentence() : Reason.of(cause);
    }
}
