package pro.photoestate.engine.decode;

import com.drew.lang.RandomAccessReader;
import java.io.IOException;
import java.util.Optional;

/**
 * The small JPEG that cameras put beside the photo: the second directory of the camera data (Exif 2.32, section 4.5.8;
 * tags 0x0201 and 0x0202). Every offset and length is the file's claim and is checked before anything is read.
 */
final class EmbeddedPreview {

    /** Bytes of the longest preview that is read: the segment of a JPEG has 64 KB, a TIFF may hold a larger one. */
    private static final int LONGEST = 1 << 20;

    /** Fewer bytes hold no picture. */
    private static final int SHORTEST = 128;

    /** Entries of a directory that are looked at. */
    private static final int MOST_ENTRIES = 1000;

    private static final int ENTRY = 12;
    private static final int OFFSET = 0x0201;
    private static final int LENGTH = 0x0202;

    private final RandomAccessReader in;

    private EmbeddedPreview(RandomAccessReader in) {
        this.in = in;
    }

    /** Its bytes, not yet known to be a picture; empty where there is none, or where the structure is broken. */
    static Optional<byte[]> bytes(Exif exif) {
        try {
            return new EmbeddedPreview(exif.reader()).find();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a reader beyond its end; the photo itself may be sound
        }
    }

    private Optional<byte[]> find() throws IOException {
        in.setMotorolaByteOrder(in.getUInt16(0) != 0x4949);
        long first = in.getUInt32(4);
        if (!fits(first, 2)) {
            return Optional.empty();
        }
        long next = first + 2 + (long) ENTRY * in.getUInt16((int) first);
        if (!fits(next, 4)) {
            return Optional.empty();
        }
        long second = in.getUInt32((int) next);
        return second > 0 && fits(second, 2) ? preview((int) second) : Optional.empty();
    }

    private Optional<byte[]> preview(int directory) throws IOException {
        long offset = 0;
        long length = 0;
        int count = Math.min(in.getUInt16(directory), MOST_ENTRIES);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2L + (long) ENTRY * i;
            if (!fits(entry, ENTRY)) {
                return Optional.empty();
            }
            int tag = in.getUInt16((int) entry);
            offset = tag == OFFSET ? in.getUInt32((int) entry + 8) : offset;
            length = tag == LENGTH ? in.getUInt32((int) entry + 8) : length;
        }
        boolean told = offset > 0 && length >= SHORTEST && length <= LONGEST && fits(offset, length);
        return told ? Optional.of(in.getBytes((int) offset, (int) length)) : Optional.empty();
    }

    private boolean fits(long at, long count) throws IOException {
        return at >= 0 && at + count <= Math.min(in.getLength(), Integer.MAX_VALUE);
    }
}
