package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chunks of a WebP (RFC 9649, section 2; the bit streams' own sizes as in RFC 6386, section 9.1, and 3.4 there). */
final class WebpHeader {

    /** Chunks looked at; animations have more, but their first frame is among these. */
    private static final int MOST_CHUNKS = 200;
    /** Bytes of the longest profile or camera data that is read. */
    private static final int LONGEST_CHUNK = 4 << 20;

    private final ByteSource in;
    private int width;
    private int height;
    private boolean alpha;
    private byte @Nullable [] icc;
    private @Nullable Exif exif;

    private WebpHeader(ByteSource in) {
        this.in = in;
    }

    static Header read(ByteSource in) throws IOException {
        in.littleEndian(true);
        return new WebpHeader(in).parse();
    }

    private Header parse() throws IOException {
        long at = 12;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= in.size(); i++) {
            long length = in.u32(at + 4);
            chunk(at, length);
            at += 8 + length + length % 2;
        }
        if (width == 0) {
            throw FormatException.corrupt("engine.decode.noPicture");
        }
        return new Header(
                FileKind.WEBP,
                width,
                height,
                8,
                ColourModel.RGB,
                alpha,
                false,
                false,
                Optional.ofNullable(icc),
                Optional.ofNullable(exif));
    }

    private void chunk(long at, long length) throws IOException {
        boolean whole = length <= LONGEST_CHUNK && at + 8 + length <= in.size();
        if (in.says(at, "VP8X")) {
            alpha = (in.u8(at + 8) & 0x10) != 0;
            size(1 + in.u16(at + 12) + (in.u8(at + 14) << 16), 1 + in.u16(at + 15) + (in.u8(at + 17) << 16));
        } else if (in.says(at, "VP8 ") && width == 0) {
            size(in.u16(at + 14) & 0x3FFF, in.u16(at + 16) & 0x3FFF);
        } else if (in.says(at, "VP8L") && width == 0) {
            long bits = in.u32(at + 9);
            alpha = (bits >> 28 & 1) != 0;
            size(1 + (int) (bits & 0x3FFF), 1 + (int) (bits >> 14 & 0x3FFF));
        } else if (whole && in.says(at, "ICCP")) {
            icc = in.bytes(at + 8, (int) length);
        } else if (whole && in.says(at, "EXIF")) {
            exif = Exif.of(in.bytes(at + 8, (int) length));
        }
    }

    private void size(int w, int h) {
        width = w;
        height = h;
    }
}
