package pro.photoestate.engine.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the directories of an EXIF block or a TIFF file (TIFF 6.0, section 2), each at most once and within bounds, so
 * that no input makes it loop, read far or hold much. A field that does not fit is left out and noted.
 */
final class ExifReader {

    static final int EXIF_IFD = 0x8769;
    static final int GPS_IFD = 0x8825;

    /** No camera writes more fields into one directory. */
    private static final int MAX_FIELDS = 1000;

    /** The longest value that is kept: what fits into a JPEG segment, bytes. */
    private static final int MAX_VALUE = 60_000;

    private final ByteBlock block;
    private final ByteOrder order;
    private boolean damaged;

    private ExifReader(ByteBlock block, ByteOrder order) {
        this.block = block;
        this.order = order;
    }

    /** @throws IOException when there is no readable first directory */
    static ExifTags read(ByteBlock block) throws IOException {
        byte[] head = block.read(0, 8);
        ByteOrder order;
        if (head[0] == 'I' && head[1] == 'I') {
            order = ByteOrder.LITTLE_ENDIAN;
        } else if (head[0] == 'M' && head[1] == 'M') {
            order = ByteOrder.BIG_ENDIAN;
        } else {
            throw new IOException("no TIFF header");
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(order);
        if (header.getShort(2) != 42) {
            throw new IOException("no TIFF header");
        }
        return new ExifReader(block, order).tags(Integer.toUnsignedLong(header.getInt(4)));
    }

    private ExifTags tags(long first) throws IOException {
        SortedMap<Integer, ExifEntry> image = directory(first);
        SortedMap<Integer, ExifEntry> camera = child(image, EXIF_IFD);
        SortedMap<Integer, ExifEntry> position = child(image, GPS_IFD);
        return new ExifTags(order, image, camera, position, damaged);
    }

    private SortedMap<Integer, ExifEntry> child(SortedMap<Integer, ExifEntry> image, int tag) {
        ExifEntry pointer = image.remove(tag);
        if (pointer == null) {
            return new TreeMap<>();
        }
        try {
            if (pointer.value().length != 4) {
                throw new IOException("a directory's place must be one number");
            }
            return directory(
                    Integer.toUnsignedLong(ByteBuffer.wrap(pointer.value()).order(order).getInt()));
        } catch (IOException e) {
            damaged = true;
            return new TreeMap<>();
        }
    }

    private SortedMap<Integer, ExifEntry> directory(long offset) throws IOException {
        int count = Short.toUnsignedInt(buffer(offset, 2).getShort());
        if (count > MAX_FIELDS) {
            throw new IOException("a directory of %d fields".formatted(count));
        }
        SortedMap<Integer, ExifEntry> entries = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            try {
                entry(offset + 2 + 12L * i, entries);
            } catch (IOException e) {
                damaged = true;
            }
        }
        return entries;
    }

    private void entry(long offset, SortedMap<Integer, ExifEntry> entries) throws IOException {
        ByteBuffer field = buffer(offset, 12);
        int tag = Short.toUnsignedInt(field.getShort());
        int type = Short.toUnsignedInt(field.getShort());
        long count = Integer.toUnsignedLong(field.getInt());
        long bytes = count * ExifEntry.size(type);
        if (bytes == 0) {
            throw new IOException("a field of type %d".formatted(type));
        }
        if (bytes > MAX_VALUE) {
            return; // a TIFF's strips or a block of software's own: nothing that goes into a finished photo
        }
        long at = bytes <= 4 ? offset + 8 : Integer.toUnsignedLong(field.getInt());
        entries.putIfAbsent(tag, new ExifEntry(type, (int) count, block.read(at, (int) bytes)));
    }

    private ByteBuffer buffer(long offset, int count) throws IOException {
        return ByteBuffer.wrap(block.read(offset, count)).order(order);
    }
}
