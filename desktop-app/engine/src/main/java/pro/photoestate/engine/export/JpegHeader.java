package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a JPEG before its entropy-coded data, as far as this package needs it: markers of ITU-T T.81, Annex B.
 * Only for files that our own encoder made; those of cameras are read elsewhere, with more care.
 */
final class JpegHeader {

    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int DRI = 0xDD;
    static final int RST0 = 0xD0;
    static final int SOF0 = 0xC0;
    static final int APP0 = 0xE0;

    private JpegHeader() {}

    /** Where the entropy-coded data of the first scan begins. */
    static int entropyStart(byte[] jpeg) {
        int at = 2;
        while (marker(jpeg, at) != SOS) {
            at += 2 + length(jpeg, at);
        }
        return at + 2 + length(jpeg, at);
    }

    /**
     * The bytes of a whole JPEG with {@code segments} (whole marker segments, beginning with 0xFF) right after SOI. An
     * APP0 among them replaces the encoder's.
     */
    static byte[] withSegments(byte[] jpeg, List<byte[]> segments) {
        int rest = afterOwnApp0(jpeg, segments);
        int extra = segments.stream().mapToInt(s -> s.length).sum();
        var out = new ByteArrayOutputStream(jpeg.length + extra);
        out.write(jpeg, 0, 2);
        if (rest == 2) {
            rest = endOfApp0(jpeg);
            out.write(jpeg, 2, rest - 2);
        }
        segments.forEach(out::writeBytes);
        out.write(jpeg, rest, jpeg.length - rest);
        return out.toByteArray();
    }

    /** The header of the whole picture, made from that of its first strip. */
    static byte[] ofStrips(byte[] firstStrip, JpegForm form, List<byte[]> segments) {
        byte[] header = withSegments(Arrays.copyOf(firstStrip, entropyStart(firstStrip)), segments);
        int at = 2;
        while (marker(header, at) != SOS) {
            if (marker(header, at) == SOF0) {
                header[at + 5] = (byte) (form.height() >> 8);
                header[at + 6] = (byte) form.height();
            }
            at += 2 + length(header, at);
        }
        if (form.strips() == 1) {
            return header;
        }
        int interval = form.restartInterval();
        var out = new ByteArrayOutputStream(header.length + 6);
        out.write(header, 0, at);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) DRI, 0, 4, (byte) (interval >> 8), (byte) interval});
        out.write(header, at, header.length - at);
        return out.toByteArray();
    }

    private static int afterOwnApp0(byte[] jpeg, List<byte[]> segments) {
        boolean replaced = segments.stream().anyMatch(s -> (s[1] & 0xFF) == APP0);
        return replaced ? endOfApp0(jpeg) : 2;
    }

    private static int endOfApp0(byte[] jpeg) {
        return marker(jpeg, 2) == APP0 ? 4 + length(jpeg, 2) : 2;
    }

    private static int marker(byte[] jpeg, int at) {
        return jpeg[at + 1] & 0xFF;
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
    }
}
