package pro.photoestate.engine.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Application segments of a JPEG: marker, length, name, content (ITU-T T.81, B.2.4.6). */
final class JpegSegments {

    private JpegSegments() {}

    /** Resolution (JFIF 1.02). */
    static byte[] jfif(int dpi) {
        byte[] content = ByteBuffer.allocate(9)
                .putShort((short) 0x0102)
                .put((byte) 1)
                .putShort((short) dpi)
                .putShort((short) dpi)
                .putShort((short) 0)
                .array();
        return segment(0xE0, "JFIF\0", content);
    }

    /** EXIF (CIPA DC-008, 4.7.2). */
    static byte[] exif(byte[] block) {
        return segment(0xE1, "Exif\0\0", block);
    }

    /** XMP (ISO 16684-3). */
    static byte[] xmp(byte[] packet) {
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", packet);
    }

    /** Image resources of Photoshop. */
    static byte[] photoshop(byte[] resources) {
        return segment(0xED, "Photoshop 3.0\0", resources);
    }

    /** A colour profile that fits into one segment (ICC.1:2022, B.4). */
    static byte[] icc(byte[] profile) {
        return segment(0xE2, "ICC_PROFILE\0\u0001\u0001", profile);
    }

    private static byte[] segment(int marker, String name, byte[] content) {
        byte[] start = name.getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + start.length + content.length;
        return ByteBuffer.allocate(2 + length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) length)
                .put(start)
                .put(content)
                .array();
    }
}
