package pro.photoestate.app.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.SentenceJson;

/**
 * Keeps a second program away from a catalog. The system drops it with the process, however that ends; the file beside the
 * catalog stays, and only tells who has it.
 */
public final class CatalogLock implements AutoCloseable {

    /** The lock lies behind what the file tells, so that others can read it also where locks bind. */
    private static final long LOCKED_BYTE = 1 << 20;

    /** More than anybody writes about itself. */
    private static final int TOLD_BYTES = 2000;

    private final FileChannel channel;

    private CatalogLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a catalog's folder, which is made if missing.
     *
     * @param purpose what this program does with it, in a word or two, for the sentence that others are told
     * @throws CatalogException {@link CatalogFault#CATALOG_IN_USE}, {@link CatalogFault#CATALOG_UNWRITABLE}
     */
    public static CatalogLock take(Path folder, Sentence purpose) {
        Path file = folder.resolve("catalog.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                own(channel, folder, purpose);
                return new CatalogLock(channel);
            } catch (IOException | RuntimeException e) {
                channel.close(); // else it would keep away this program itself
                throw e;
            }
        } catch (IOException e) {
            throw new CatalogException(
                    CatalogFault.CATALOG_UNWRITABLE,
                    Sentence.of("app.catalog.unlockable", folder, Reason.of(e)),
                    e);
        }
    }

    private static void own(FileChannel channel, Path folder, Sentence purpose) throws IOException {
        if (lock(channel) == null) {
            throw inUse(folder, text(channel));
        }
        channel.truncate(0);
        String own = SentenceJson.write(Sentence.of("app.catalog.owner", ProcessHandle.current().pid(), purpose));
        channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(TOLD_BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static CatalogException inUse(Path folder, String other) {
        return new CatalogException(
                CatalogFault.CATALOG_IN_USE,
                Sentence.of("app.catalog.inUse", other.isBlank() ? Sentence.of("app.catalog.justBegun") : SentenceJson.read(other), folder));
    }

    /** Gives it up. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CatalogException(
                    CatalogFault.CATALOG_UNWRITABLE, Sentence.of("app.catalog.lockKept", Reason.of(e)), e);
        }
    }
}
