package pro.photoestate.engine.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * The hidden files in which {@link SafeFile}s are written. Each is locked by the process that writes it: a lock tells a dead
 * run's file from one that is being written. Thread-safe.
 */
final class PartFiles {

    private static final String PREFIX = ".photoestate-";
    private static final String SUFFIX = ".part";

    /**
     * The hidden files that this process writes. They are never opened a second time: closing any channel to a file drops
     * the whole process's lock on it (POSIX fcntl), and another process would take it for dead.
     */
    private static final Set<Path> WRITTEN_HERE = new HashSet<>();

    private PartFiles() {}

    /** Where a target is written: the name depends on the target's alone, so that the next run finds it, and stays short. */
    static Path of(Path target) {
        return target.resolveSibling(partName(target));
    }

    /** Opens a new hidden file and locks it; one that another process sweeps away before it is locked is begun again. */
    static FileChannel begin(Path part) throws IOException {
        synchronized (WRITTEN_HERE) {
            if (WRITTEN_HERE.contains(part)) {
                throw new FileAlreadyExistsException(part.toString());
            }
            while (true) {
                removeDead(part);
                FileChannel channel =
                        FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                if (lock(channel) != Lock.TAKEN && Files.exists(part)) {
                    WRITTEN_HERE.add(part);
                    return channel;
                }
                channel.close();
            }
        }
    }

    /** This process writes it no more. */
    static void end(Path part) {
        synchronized (WRITTEN_HERE) {
            WRITTEN_HERE.remove(part);
        }
    }

    /** Removes what dead runs left in a folder, and says how many files those were. */
    static int sweep(Path folder) throws IOException {
        int removed = 0;
        try (var parts = Files.newDirectoryStream(folder.toAbsolutePath(), PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                synchronized (WRITTEN_HERE) {
                    removed += !WRITTEN_HERE.contains(part) && removeDead(part) ? 1 : 0;
                }
            }
        }
        return removed;
    }

    private static String partName(Path target) {
        var sum = new CRC32C();
        byte[] name = String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8);
        sum.update(name);
        return "%s%08x%04x%s".formatted(PREFIX, sum.getValue(), name.length & 0xFFFF, SUFFIX);
    }

    private static boolean ours(Path part) {
        String name = String.valueOf(part.getFileName());
        return name.matches("\\.photoestate-[0-9a-f]{12}\\.part")
                && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean removeDead(Path part) throws IOException {
        if (!ours(part)) {
            return false;
        }
        try (FileChannel old = FileChannel.open(part, StandardOpenOption.WRITE)) {
            return lock(old) != Lock.TAKEN && Files.deleteIfExists(part);
        } catch (NoSuchFileException e) {
            return false; // another process was quicker
        }
    }

    /** Locks until the channel is closed. */
    private static Lock lock(FileChannel channel) {
        try {
            return channel.tryLock() == null ? Lock.TAKEN : Lock.OURS;
        } catch (OverlappingFileLockException e) {
            return Lock.TAKEN;
        } catch (IOException e) {
            return Lock.UNKNOWN; // some network drives have no locks: two runs at once are not told apart there
        }
    }

    private enum Lock {
        OURS,
        TAKEN,
        UNKNOWN
    }
}
