package pro.photoestate.engine.decode;

import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessReader;
import java.io.IOException;

/** A file as metadata-extractor wants to see it; values longer than camera data can be are refused. */
final class SourceReader extends RandomAccessReader {

    /** Bytes of the longest value; editors store whole layers in one. */
    private static final int LONGEST_VALUE = 1 << 20;

    private final ByteSource source;

    SourceReader(ByteSource source) {
        this.source = source;
    }

    @Override
    public int toUnshiftedOffset(int localOffset) {
        return localOffset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        return (byte) source.u8(index);
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        return source.bytes(index, count);
    }

    @Override
    protected void validateIndex(int index, int bytesRequested) throws IOException {
        if (!isValidIndex(index, bytesRequested)) {
            throw new BufferBoundsException(index, bytesRequested, getLength());
        }
    }

    @Override
    protected boolean isValidIndex(int index, int bytesRequested) {
        return index >= 0
                && bytesRequested >= 0
                && bytesRequested <= LONGEST_VALUE
                && (long) index + bytesRequested <= source.size();
    }

    @Override
    public long getLength() {
        return source.size();
    }
}
