package pro.photoestate.engine.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the sample camera writes into a JPEG: an APP1 segment by EXIF 2.32 (CIPA DC-008-2019), little-endian.
 *
 * @param exposure the camera's settings
 * @param biasEv exposure compensation against the metered frame, EV
 * @param focal35 focal length in mm on 35 mm film; the sensor is of that size
 * @param captured local time, to 1/100 s
 * @param orientation EXIF orientation 1..8
 * @param flash whether it fired
 */
record CameraExif(
        Exposure exposure, double biasEv, double focal35, LocalDateTime captured, int orientation, boolean flash) {

    static final String MAKE = "PhotoEstate";
    static final String MODEL = "Sample Camera";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int SIGNED_RATIONAL = 10;
    private static final int TIFF_HEADER = 8;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

    /** One tag of a directory. */
    private record Tag(int id, int type, int count, byte[] value) {}

    /** The JPEG with this EXIF behind its start marker. */
    byte[] insertInto(byte[] jpeg, int width, int height) {
        byte[] tiff = tiff(width, height);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private byte[] tiff(int width, int height) {
        List<Tag> main = new ArrayList<>(List.of(
                ascii(0x010F, MAKE),
                ascii(0x0110, MODEL),
                number(0x0112, SHORT, orientation),
                ascii(0x0132, TIME.format(captured)),
                ascii(0x8298, "PhotoEstate Pro contributors, Apache-2.0")));
        int size = size(main) + 12;
        main.add(number(0x8769, LONG, TIFF_HEADER + size));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'I', 42, 0, TIFF_HEADER, 0, 0, 0});
        out.writeBytes(directory(main, TIFF_HEADER));
        out.writeBytes(directory(capture(width, height), TIFF_HEADER + size));
        return out.toByteArray();
    }

    private List<Tag> capture(int width, int height) {
        String hundredths = "%02d".formatted(captured.get(ChronoField.MILLI_OF_SECOND) / 10);
        return List.of(
                rational(0x829A, RATIONAL, exposure.numerator(), exposure.denominator()),
                rational(0x829D, RATIONAL, (int) Math.round(10 * exposure.aperture()), 10),
                number(0x8822, SHORT, 1),
                number(0x8827, SHORT, exposure.iso()),
                new Tag(0x9000, UNDEFINED, 4, "0232".getBytes(StandardCharsets.US_ASCII)),
                ascii(0x9003, TIME.format(captured)),
                rational(0x9204, SIGNED_RATIONAL, (int) Math.round(100 * biasEv), 100),
                number(0x9209, SHORT, flash ? 9 : 16),
                rational(0x920A, RATIONAL, (int) Math.round(10 * focal35), 10),
                ascii(0x9291, hundredths),
                number(0xA001, SHORT, 1),
                number(0xA002, LONG, width),
                number(0xA003, LONG, height),
                number(0xA405, SHORT, (int) Math.round(focal35)),
                ascii(0xA434, "Sample Zoom 16-35 mm"));
    }

    private static Tag ascii(int id, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Tag(id, ASCII, bytes.length, bytes);
    }

    private static Tag number(int id, int type, int value) {
        return new Tag(id, type, 1, little(4).putInt(value).array());
    }

    private static Tag rational(int id, int type, int numerator, int denominator) {
        return new Tag(id, type, 1, little(8).putInt(numerator).putInt(denominator).array());
    }

    private static int size(List<Tag> tags) {
        return 6 + 12 * tags.size() + tags.stream().mapToInt(CameraExif::outside).sum();
    }

    /** Bytes that a value takes behind the directory: none up to four, an even number else. */
    private static int outside(Tag tag) {
        return tag.value.length <= 4 ? 0 : (tag.value.length + 1) / 2 * 2;
    }

    private static byte[] directory(List<Tag> tags, int offset) {
        byte[] bytes = new byte[size(tags)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int next = offset + 6 + 12 * tags.size();
        out.putShort((short) tags.size());
        for (Tag tag : tags) {
            out.putShort((short) tag.id).putShort((short) tag.type).putInt(tag.count);
            if (outside(tag) == 0) {
                out.put(tag.value).put(new byte[4 - tag.value.length]);
            } else {
                out.putInt(next);
                next += outside(tag);
            }
        }
        out.putInt(0);
        for (Tag tag : tags) {
            if (outside(tag) > 0) {
                out.put(tag.value).put(new byte[outside(tag) - tag.value.length]);
            }
        }
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
