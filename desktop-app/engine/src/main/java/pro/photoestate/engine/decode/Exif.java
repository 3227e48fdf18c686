package pro.photoestate.engine.decode;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;

/**
 * A TIFF structure with camera data.
 *
 * @param reader its bytes; those of a TIFF file itself can be read as long as the file is open
 */
record Exif(RandomAccessReader reader) {

    /** Bytes of "Exif" and two zeros, which JPEG, and some writers of other formats, put before the structure. */
    private static final int PREFIX = 6;

    static Exif of(byte[] bytes) {
        boolean prefixed = bytes.length >= PREFIX && bytes[0] == 'E' && bytes[1] == 'x' && bytes[2] == 'i';
        return new Exif(new ByteArrayReader(bytes, prefixed ? PREFIX : 0));
    }
}
