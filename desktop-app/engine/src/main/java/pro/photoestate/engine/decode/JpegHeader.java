package pro.photoestate.engine.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marker segments of a JPEG up to its first scan (ITU-T T.81, annex B; Adobe and JFIF markers as libjpeg reads them;
 * ICC.1:2010, annex B.4 for the profile's chunks). Junk between segments is skipped, as every decoder does.
 */
final class JpegHeader {

    /** Segments looked at before the scan; cameras write fewer than 100, the longest profile takes 255. */
    private static final int MOST_SEGMENTS = 2000;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int ICC_PREFIX = 14;

    private final ByteSource in;
    private final TreeMap<Integer, byte[]> icc = new TreeMap<>();
    private @Nullable Exif exif;
    private boolean jfif;
    private int adobeTransform = -1;
    private long frameAt = -1;
    private int frameMarker;

    private JpegHeader(ByteSource in) {
        this.in = in;
    }

    static Header read(ByteSource in) throws IOException {
        JpegHeader header = new JpegHeader(in);
        header.walk();
        return header.frame();
    }

    private void walk() throws IOException {
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            at = nextMarker(at);
            int marker = in.u8(at - 1);
            if (marker == SOS || marker == EOI) {
                return;
            }
            if (marker == SOI || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                continue;
            }
            int length = in.u16(at);
            if (length < 2) {
                throw FormatException.corrupt("engine.decode.segment");
            }
            segment(marker, at + 2, length - 2);
            at += length;
        }
        throw FormatException.corrupt("engine.decode.segments");
    }

    /** The position after the next marker's code. */
    private long nextMarker(long from) throws IOException {
        long at = from;
        while (true) {
            while (in.u8(at) != 0xFF) {
                at++;
            }
            while (in.u8(at) == 0xFF) {
                at++;
            }
            if (in.u8(at) != 0) {
                return at + 1;
            }
        }
    }

    private void segment(int marker, long at, int length) throws IOException {
        if (isFrame(marker)) {
            if (frameAt < 0) {
                frameAt = at;
                frameMarker = marker;
            }
        } else if (marker == APP0 && in.says(at, "JFIF\0")) {
            jfif = true;
        } else if (marker == APP1 && exif == null && length > 14 && in.says(at, "Exif\0\0")) {
            exif = Exif.of(in.bytes(at, (int) Math.min(length, in.size() - at)));
        } else if (marker == APP2 && length > ICC_PREFIX && in.says(at, "ICC_PROFILE\0")) {
            icc.putIfAbsent(in.u8(at + 12), in.bytes(at + ICC_PREFIX, length - ICC_PREFIX));
        } else if (marker == APP14 && length >= 12 && in.says(at, "Adobe")) {
            adobeTransform = in.u8(at + 11);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private Header frame() throws IOException {
        if (frameAt < 0) {
            throw FormatException.corrupt("engine.decode.noPicture");
        }
        int kind = frameMarker & 0x0F;
        if (kind != 0 && kind != 1 && kind != 2 && kind != 9 && kind != 10) {
            throw FormatException.unsupported("engine.decode.losslessJpeg");
        }
        int bits = in.u8(frameAt);
        if (bits != 8) {
            throw FormatException.unsupported("engine.decode.jpegBits", bits);
        }
        int components = in.u8(frameAt + 5);
        if (components != 1 && components != 3 && components != 4) {
            throw FormatException.corrupt("engine.decode.components", components);
        }
        return new Header(
                FileKind.JPEG,
                in.u16(frameAt + 3),
                in.u16(frameAt + 1),
                bits,
                model(components),
                false,
                hasHalvedChroma(components),
                kind == 2 || kind == 10,
                profile(),
                Optional.ofNullable(exif));
    }

    /** Grey counts too: its chroma is neutral, and half of nothing is less. */
    private boolean hasHalvedChroma(int components) throws IOException {
        return components == 1
                || (components == 3 && sampling(0) == 0x22 && sampling(1) == 0x11 && sampling(2) == 0x11);
    }

    private int sampling(int component) throws IOException {
        return in.u8(frameAt + 7 + 3L * component);
    }

    /** As libjpeg decides it. */
    private ColourModel model(int components) throws IOException {
        return switch (components) {
            case 1 -> ColourModel.GREY;
            case 4 -> adobeTransform == 2 ? ColourModel.YCCK : ColourModel.CMYK;
            default -> isRgb() ? ColourModel.RGB : ColourModel.YCBCR;
        };
    }

    private boolean isRgb() throws IOException {
        if (jfif) {
            return false;
        }
        if (adobeTransform >= 0) {
            return adobeTransform == 0;
        }
        return in.u8(frameAt + 6) == 'R' && in.u8(frameAt + 9) == 'G' && in.u8(frameAt + 12) == 'B';
    }

    /** The chunks in their order; whether they make a whole profile is for its reader to say. */
    private Optional<byte[]> profile() {
        if (icc.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        icc.values().forEach(joined::writeBytes);
        return Optional.of(joined.toByteArray());
    }
}
