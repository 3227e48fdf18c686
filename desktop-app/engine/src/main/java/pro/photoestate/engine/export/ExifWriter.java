package pro.photoestate.engine.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes directories as an EXIF block: a TIFF header, IFD0, then the others, each with its values behind it. */
final class ExifWriter {

    private static final int HEADER = 8;

    private ExifWriter() {}

    /** A whole block. */
    static byte[] write(ExifTags tags) {
        byte[] directories = directories(tags, HEADER);
        byte mark = (byte) (tags.order() == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        return ByteBuffer.allocate(HEADER + directories.length)
                .order(tags.order())
                .put(mark)
                .put(mark)
                .putShort((short) 42)
                .putInt(HEADER)
                .put(directories)
                .array();
    }

    /** The directories alone, to stand {@code start} bytes behind the beginning of the header. */
    static byte[] directories(ExifTags tags, int start) {
        boolean positioned = !tags.position().isEmpty();
        SortedMap<Integer, ExifEntry> image = new TreeMap<>(tags.image());
        image.put(ExifReader.EXIF_IFD, ExifEntry.ofLong(tags.order(), 0));
        if (positioned) {
            image.put(ExifReader.GPS_IFD, ExifEntry.ofLong(tags.order(), 0));
        }
        int camera = start + size(image);
        int position = camera + size(tags.camera());
        image.put(ExifReader.EXIF_IFD, ExifEntry.ofLong(tags.order(), camera));
        if (positioned) {
            image.put(ExifReader.GPS_IFD, ExifEntry.ofLong(tags.order(), position));
        }
        int end = position + (positioned ? size(tags.position()) : 0);
        ByteBuffer out = ByteBuffer.allocate(end - start).order(tags.order());
        directory(image, out, start);
        directory(tags.camera(), out, start);
        if (positioned) {
            directory(tags.position(), out, start);
        }
        return out.array();
    }

    private static int size(SortedMap<Integer, ExifEntry> entries) {
        int values = entries.values().stream().mapToInt(ExifWriter::outside).sum();
        return 2 + 12 * entries.size() + 4 + values;
    }

    /** Bytes behind the directory: values of more than four, at even places. */
    private static int outside(ExifEntry entry) {
        int length = entry.value().length;
        return length <= 4 ? 0 : length + (length & 1);
    }

    private static void directory(SortedMap<Integer, ExifEntry> entries, ByteBuffer out, int start) {
        int end = out.position() + 2 + 12 * entries.size() + 4;
        out.putShort((short) entries.size());
        for (var field : entries.entrySet()) {
            ExifEntry entry = field.getValue();
            out.putShort(field.getKey().shortValue()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length <= 4) {
                out.put(entry.value()).put(new byte[4 - entry.value().length]);
            } else {
                out.putInt(start + end);
                out.put(end, entry.value());
                end += outside(entry);
            }
        }
        out.putInt(0).position(end);
    }
}
