package pro.photoestate.engine.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One field of an EXIF directory (TIFF 6.0, section 2).
 *
 * @param type the TIFF type, 1..13
 * @param count how many values
 * @param value their bytes, in the byte order of the block; not changed after construction
 */
record ExifEntry(int type, int count, byte[] value) {

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int SIGNED_RATIONAL = 10;

    /** Bytes of one value of a type, 0 for an unknown type. */
    static int size(int type) {
        return type > 0 && type < SIZES.length ? SIZES[type] : 0;
    }

    static ExifEntry text(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return new ExifEntry(ASCII, bytes.length, bytes);
    }

    static ExifEntry ofShort(ByteOrder order, int value) {
        return new ExifEntry(
                SHORT, 1, ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    static ExifEntry ofLong(ByteOrder order, int value) {
        return new ExifEntry(LONG, 1, ByteBuffer.allocate(4).order(order).putInt(value).array());
    }

    static ExifEntry ofWhole(ByteOrder order, int value) {
        return new ExifEntry(
                RATIONAL, 1, ByteBuffer.allocate(8).order(order).putInt(value).putInt(1).array());
    }

    static ExifEntry undefined(byte[] value) {
        return new ExifEntry(UNDEFINED, value.length, value);
    }

    static ExifEntry bytes(byte[] value) {
        return new ExifEntry(BYTE, value.length, value);
    }

    /** The same values in the other byte order. */
    ExifEntry turned() {
        int unit = Math.min(size(type), type == RATIONAL || type == SIGNED_RATIONAL ? 4 : 8);
        byte[] turned = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            int start = i / unit * unit;
            turned[i] = value[start + unit - 1 - (i - start)];
        }
        return new ExifEntry(type, count, turned);
    }
}
