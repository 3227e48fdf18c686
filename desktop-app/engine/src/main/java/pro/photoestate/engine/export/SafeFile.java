package pro.photoestate.engine.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * A file that appears under its name only when it is whole: written beside the target under a hidden name of our own,
 * synced to the disk, then renamed. Whatever happens before leaves the target as it was; {@link #close} without
 * {@link #commit} removes what was written. A killed run leaves at most the hidden file, which the next run for the same
 * target, or {@link #sweep}, removes. A lock tells a dead run's file from one that is being written. One thread at a time.
 */
public final class SafeFile implements AutoCloseable {

    private static final String PREFIX = ".photoestate-";
    private static final String SUFFIX = ".part";

    /**
     * The hidden files that this process writes. They are never opened a second time: closing any channel to a file drops
     * the whole process's lock on it (POSIX fcntl), and another process would take it for dead.
     */
    private static final Set<Path> WRITTEN_HERE = new HashSet<>();

    private final Path target;
    private final Path part;
    private final boolean overwrite;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean done;

    private SafeFile(Path target, Path part, boolean overwrite, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.overwrite = overwrite;
        this.channel = channel;
        this.stream = new Guarded(Channels.newOutputStream(channel));
    }

    /**
     * Begins a file; missing folders are made.
     *
     * @param overwrite whether a file that stands there may be replaced
     * @throws PhotoException {@link FaultCode#EXISTS} or {@link FaultCode#UNWRITABLE}
     */
    public static SafeFile create(Path target, boolean overwrite) {
        Path whole = target.toAbsolutePath();
        refuseReplacing(whole, overwrite);
        Path part = whole.resolveSibling(partName(whole));
        try {
            Files.createDirectories(part.getParent());
            return new SafeFile(whole, part, overwrite, begin(part));
        } catch (FileAlreadyExistsException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("engine.export.inUse", whole),
                    e);
        } catch (IOException e) {
            throw unwritable(whole, e);
        }
    }

    /** Opens a new hidden file and locks it; one that another process sweeps away before it is locked is begun again. */
    private static FileChannel begin(Path part) throws IOException {
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

    private static void end(Path part) {
        synchronized (WRITTEN_HERE) {
            WRITTEN_HERE.remove(part);
        }
    }

    /** Takes the file's bytes; a failing disk is thrown as {@link FaultCode#UNWRITABLE}. */
    public OutputStream stream() {
        return stream;
    }

    /** The path under which the file will stand. */
    public Path target() {
        return target;
    }

    /**
     * Syncs the bytes to the disk, for those who read them back before {@link #commit}.
     *
     * @return where they lie until then
     * @throws PhotoException {@link FaultCode#UNWRITABLE}
     */
    public Path sync() {
        try {
            channel.force(true);
            return part;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Syncs the bytes to the disk and gives the file its name.
     *
     * @throws PhotoException {@link FaultCode#EXISTS} when the name was taken meanwhile, {@link FaultCode#UNWRITABLE}
     */
    public void commit() {
        try {
            channel.force(true);
            rename(part, target, overwrite); // while it is locked, so that nobody sweeps it away
            done = true;
            end(part);
            channel.close();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Gives a whole file that is on the disk already its final name beside it, and syncs the folder.
     *
     * @param whole in the same folder as {@code target}; gone afterwards. Killed at the wrong instant, both are there.
     * @param overwrite whether a file that stands there may be replaced
     * @throws PhotoException {@link FaultCode#EXISTS} when the name is taken, {@link FaultCode#UNWRITABLE}
     */
    public static void rename(Path whole, Path target, boolean overwrite) {
        try {
            move(whole, target, overwrite);
            syncFolder(target);
        } catch (FileAlreadyExistsException e) {
            throw exists(target, e);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Removes what was written unless it was committed; a second call does nothing. */
    @Override
    public void close() {
        if (done) {
            return;
        }
        done = true;
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            end(part);
        }
    }

    /**
     * Removes what killed runs left in a folder; files that a living run writes stay, and so does everything else.
     *
     * @return how many files were removed
     */
    public static int sweep(Path folder) {
        int removed = 0;
        try (var parts = Files.newDirectoryStream(folder.toAbsolutePath(), PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                synchronized (WRITTEN_HERE) {
                    removed += !WRITTEN_HERE.contains(part) && removeDead(part) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return removed;
    }

    private static void move(Path part, Path target, boolean overwrite) throws IOException {
        if (overwrite) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            Files.createLink(target, part); // the only rename that never replaces, also when two runs race
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) { // FAT and some network drives have no hard links
            refuseReplacing(target, false);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(part);
    }

    /** The name depends on the target's alone, so that the next run finds it, and stays short for long targets. */
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

    private static void syncFolder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            // Windows opens no folders and some network drives sync none: the file itself is synced already.
            return;
        }
    }

    private static void refuseReplacing(Path target, boolean overwrite) {
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target, null);
        }
    }

    private static PhotoException exists(Path target, @Nullable IOException cause) {
        Sentence sentence = Sentence.of("engine.export.exists", target);
        return cause == null
                ? new PhotoException(FaultCode.EXISTS, sentence)
                : new PhotoException(FaultCode.EXISTS, sentence, cause);
    }

    private static PhotoException unwritable(Path target, IOException e) {
        return new PhotoException(
                FaultCode.UNWRITABLE,
                Sentence.of("engine.export.fileUnwritable", target, Reason.of(e)),
                e);
    }

    /** Names the target where the disk fails. */
    private final class Guarded extends FilterOutputStream {

        Guarded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int count) {
            try {
                out.write(data, offset, count);
            } catch (IOException e) {
                throw unwritable(target, e);
            }
        }
    }
}
