package pro.photoestate.engine.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory in a file that nobody sees and that vanishes with the process. */
final class SpillFile {

    /** What is written at a time, 1 MB: the disk sees few calls, and the processor's cache holds it. */
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 20).asReadOnlyBuffer();

    private SpillFile() {}

    /**
     * Maps a new file of so many bytes; it goes when the arena is closed.
     *
     * @throws IOException when the disk has no room
     */
    static MemorySegment map(Path folder, long bytes, Arena arena) throws IOException {
        Path file = Files.createTempFile(folder, "photoestate-", ".planes");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            fill(channel, bytes);
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
    }

    /** Takes the disk's room now: a page that finds none when it is touched would end the process. */
    private static void fill(FileChannel channel, long bytes) throws IOException {
        long at = 0;
        while (at < bytes) {
            ByteBuffer zeros = ZEROS.duplicate().limit((int) Math.min(ZEROS.capacity(), bytes - at));
            at += channel.write(zeros, at);
        }
    }
}
