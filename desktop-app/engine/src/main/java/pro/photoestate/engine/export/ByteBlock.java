package pro.photoestate.engine.export;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Bytes that can be read at any place: an EXIF block in memory, or a whole TIFF file. */
interface ByteBlock {

    /**
     * The bytes of a range.
     *
     * @throws IOException when the range does not lie inside
     */
    byte[] read(long offset, int count) throws IOException;

    static ByteBlock of(byte[] bytes) {
        return (offset, count) -> {
            if (offset < 0 || count < 0 || offset + count > bytes.length) {
                throw new EOFException("%d bytes at %d of %d".formatted(count, offset, bytes.length));
            }
            return Arrays.copyOfRange(bytes, (int) offset, (int) offset + count);
        };
    }

    static ByteBlock of(FileChannel channel) {
        return (offset, count) -> {
            if (offset < 0 || count < 0 || offset + count > channel.size()) {
                throw new EOFException("%d bytes at %d of %d".formatted(count, offset, channel.size()));
            }
            ByteBuffer buffer = ByteBuffer.allocate(count);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
            return buffer.array();
        };
    }
}
