package pro.photoestate.engine.decode;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory as ImageIO reads it; nothing is copied and no cache file is made. */
final class MemoryInput extends ImageInputStreamImpl {

    private final MemorySegment memory;

    MemoryInput(FileBytes file) {
        memory = file.memory().asSlice(0, file.size());
    }

    @Override
    public long length() {
        return memory.byteSize();
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos >= memory.byteSize() ? -1 : memory.get(ValueLayout.JAVA_BYTE, streamPos++) & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, memory.byteSize() - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, streamPos, target, offset, count);
        streamPos += count;
        return count;
    }
}
