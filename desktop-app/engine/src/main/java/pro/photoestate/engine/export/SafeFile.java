package pro.photoestate.engine.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        Path part = PartFiles.of(whole);
        try {
            Files.createDirectories(part.getParent());
            return new SafeFile(whole, part, overwrite, PartFiles.begin(part));
        } catch (FileAlreadyExistsException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("engine.export.inUse", whole),
                    e);
        } catch (IOException e) {
            throw unwritable(whole, e);
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
            PartFiles.end(part);
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
            PartFiles.end(part);
        }
    }

    /**
     * Removes what killed runs left in a folder; files that a living run writes stay, and so does everything else.
     *
     * @return how many files were removed
     */
    public static int sweep(Path folder) {
        try {
            return PartFiles.sweep(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
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
