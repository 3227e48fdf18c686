package pro.photoestate.engine.decode;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Random access to the bytes of a file or of a buffer through a small window. Reading past the end is an
 * {@link EOFException}, never a guess. One thread.
 */
final class ByteSource {

    /** Bytes that one access to the file brings in. */
    private static final int WINDOW = 1 << 14;

    /** Copies up to {@code target.length} bytes from {@code at} on, and tells how many. */
    private interface Loader {
        int load(long at, byte[] target) throws IOException;
    }

    private final long size;
    private final Loader loader;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int filled;
    private boolean littleEndian;

    private ByteSource(long size, Loader loader) {
        this.size = size;
        this.loader = loader;
    }

    static ByteSource of(FileChannel channel) throws IOException {
        return new ByteSource(channel.size(), (at, target) -> {
            ByteBuffer buffer = ByteBuffer.wrap(target);
            int got = 0;
            while (buffer.hasRemaining() && got >= 0) {
                got = channel.read(buffer, at + buffer.position());
            }
            return buffer.position();
        });
    }

    static ByteSource of(MemorySegment memory) {
        return new ByteSource(memory.byteSize(), (at, target) -> {
            int count = (int) Math.min(target.length, memory.byteSize() - at);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, target, 0, count);
            return count;
        });
    }

    long size() {
        return size;
    }

    /** Whether numbers are read with the least significant byte first; big-endian until told. */
    void littleEndian(boolean little) {
        littleEndian = little;
    }

    int u8(long at) throws IOException {
        if (at < start || at >= start + filled) {
            fill(at);
        }
        return window[(int) (at - start)] & 0xFF;
    }

    int u16(long at) throws IOException {
        int a = u8(at);
        int b = u8(at + 1);
        return littleEndian ? b << 8 | a : a << 8 | b;
    }

    long u32(long at) throws IOException {
        long a = u16(at);
        long b = u16(at + 2);
        return littleEndian ? b << 16 | a : a << 16 | b;
    }

    /** Whether the bytes at {@code at} are these Latin-1 characters; false where the end comes first. */
    boolean says(long at, String text) throws IOException {
        if (at + text.length() > size) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] bytes(long at, int count) throws IOException {
        if (at < 0 || count < 0 || at + count > size) {
            throw new EOFException("wanted " + count + " bytes at " + at);
        }
        byte[] out = new byte[count];
        for (int i = 0; i < count; i++) {
            out[i] = (byte) u8(at + i);
        }
        return out;
    }

    private void fill(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw new EOFException("wanted byte " + at + " of " + size);
        }
        start = at;
        filled = loader.load(at, window);
        if (filled <= 0) {
            throw new EOFException("the file ended at " + at);
        }
    }
}
