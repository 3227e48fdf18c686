package pro.photoestate.engine.export;

import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The directories of an EXIF block that a finished photo can have (CIPA DC-008): the image's, the camera's and the
 * position's. The maps belong to whoever holds the record and may be changed.
 *
 * @param order byte order of all values
 * @param image IFD0, by tag
 * @param camera the Exif IFD, by tag
 * @param position the GPS IFD, by tag
 * @param damaged whether fields had to be left out when it was read
 */
record ExifTags(
        ByteOrder order,
        SortedMap<Integer, ExifEntry> image,
        SortedMap<Integer, ExifEntry> camera,
        SortedMap<Integer, ExifEntry> position,
        boolean damaged) {

    /** No field at all. */
    static ExifTags none() {
        return new ExifTags(ByteOrder.BIG_ENDIAN, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), false);
    }
}
