package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.FaultCode;

/**
 * A whole file in native memory. It is read and not mapped: a mapped file that another program shortens would end the
 * process.
 *
 * @param memory the file's bytes and {@link #SPARE} zeros after them; they live as long as the arena does
 * @param size bytes of the file
 */
record FileBytes(MemorySegment memory, long size) {

    /** Bytes after the file's own, for the end marker of a picture that lost its own. */
    static final int SPARE = 16;

    static FileBytes read(Path file, Limits limits, Arena arena) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (before.size() > limits.fileBytes()) {
            throw new FormatException(
                    FaultCode.TOO_LARGE,
                    "engine.decode.fileTooLarge", before.size() >> 20, limits.fileBytes() >> 20);
        }
        MemorySegment memory = arena.allocate(before.size() + SPARE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer target = memory.asSlice(0, before.size()).asByteBuffer();
            int got = 0;
            while (target.hasRemaining() && got >= 0) {
                got = channel.read(target);
            }
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (target.hasRemaining()
                    || after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
                throw changed();
            }
        }
        return new FileBytes(memory, before.size());
    }

    /** A file inside another one. */
    static FileBytes of(byte[] file, Arena arena) {
        MemorySegment memory = arena.allocate((long) file.length + SPARE);
        MemorySegment.copy(file, 0, memory, ValueLayout.JAVA_BYTE, 0, file.length);
        return new FileBytes(memory, file.length);
    }

    static FormatException changed() {
        return new FormatException(
                FaultCode.CHANGED, "engine.decode.changed");
    }

    ByteSource source() {
        return ByteSource.of(memory.asSlice(0, size));
    }

    /** The first {@code bytes} as OpenCV wants them; the caller closes the header. */
    Mat mat(long bytes) {
        return mat(memory, 1, Math.toIntExact(bytes), opencv_core.CV_8UC1);
    }

    /** A matrix header over memory with packed rows; the caller closes it before the memory goes. */
    static Mat mat(MemorySegment memory, int rows, int columns, int type) {
        Pointer address = new Pointer() {
            {
                this.address = memory.address();
            }
        };
        return new Mat(rows, columns, type, address, Mat.AUTO_STEP);
    }
}
