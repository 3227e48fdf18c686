package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.decode.ShownName;

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
                    "%s cannot be made; check permissions, or choose another folder".formatted(ShownName.ofPath(folder)),
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
            return stop(IngestFault.DESTINATION_GONE, "%s is gone; plug its disk in again and copy once more: what is there is kept");
        }
        if (isFull(file.bytes())) {
            return stop(IngestFault.DESTINATION_FULL, "the disk of %s is full; make room and copy once more: what is there is kept");
        }
        return new CardCopyResult.Problem(
                IngestFault.DESTINATION_UNWRITABLE,
                file.file(),
                "%s was not copied to %s (%s); check that folder's permissions and copy once more"
                        .formatted(ShownName.of(file.file()), ShownName.ofPath(folder), cause.getMessage()));
    }

    Optional<CardCopyResult.Problem> gone() {
        return isThere()
                ? Optional.empty()
                : Optional.of(stop(
                        IngestFault.DESTINATION_GONE,
                        "%s is gone; plug its disk in again and copy once more: what is there is kept"));
    }

    private boolean isFull(long wanted) {
        try {
            return disk.free(folder) < wanted;
        } catch (IOException e) {
            return false;
        }
    }

    private CardCopyResult.Problem stop(IngestFault fault, String sentence) {
        stopped = new CardCopyResult.Problem(fault, folder, sentence.formatted(ShownName.ofPath(folder)));
        return stopped;
    }
}
