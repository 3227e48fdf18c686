package pro.photoestate.engine.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory in a file that nobody sees and that vanishes with the process. */
final class SpillFile {

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
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
    }
}
