package pro.photoestate.engine.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG up to its samples (PNG specification, third edition, chapters 5 and 11). */
final class PngHeader {

    /** Chunks looked at before the samples. */
    private static final int MOST_CHUNKS = 2000;
    /** Bytes of the longest profile or camera data that is read; printer profiles have about 2 MB. */
    private static final int LONGEST_CHUNK = 4 << 20;

    private final ByteSource in;
    private byte @Nullable [] icc;
    private @Nullable Exif exif;
    private boolean alpha;

    private PngHeader(ByteSource in) {
        this.in = in;
    }

    static Header read(ByteSource in) throws IOException {
        return new PngHeader(in).parse();
    }

    private Header parse() throws IOException {
        if (!in.says(12, "IHDR")) {
            throw FormatException.corrupt("engine.decode.headerless");
        }
        long width = in.u32(16);
        long height = in.u32(20);
        int bits = in.u8(24);
        int type = in.u8(25);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw FormatException.corrupt("engine.decode.impossibleSize");
        }
        ColourModel model = model(type, bits);
        alpha = type >= 4;
        walk();
        return new Header(
                FileKind.PNG,
                (int) width,
                (int) height,
                bits,
                model,
                alpha,
                false,
                in.u8(28) != 0,
                Optional.ofNullable(icc),
                Optional.ofNullable(exif));
    }

    private static ColourModel model(int type, int bits) throws FormatException {
        boolean known = switch (type) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!known) {
            throw FormatException.corrupt("engine.decode.impossibleColour");
        }
        return type == 3 ? ColourModel.PALETTE : type == 0 || type == 4 ? ColourModel.GREY : ColourModel.RGB;
    }

    /** Looks at the chunks before the samples, and at those after them as far as they are there (eXIf may be late). */
    private void walk() throws IOException {
        long at = 33;
        for (int i = 0; i < MOST_CHUNKS && at + 12 <= in.size(); i++) {
            long length = in.u32(at);
            if (length > Integer.MAX_VALUE || in.says(at + 4, "IEND")) {
                return;
            }
            if (length <= LONGEST_CHUNK && at + 8 + length <= in.size()) {
                chunk(at, (int) length);
            }
            at += 12 + length;
        }
    }

    private void chunk(long at, int length) throws IOException {
        if (in.says(at + 4, "tRNS")) {
            alpha = true;
        } else if (in.says(at + 4, "eXIf")) {
            exif = Exif.of(in.bytes(at + 8, length));
        } else if (in.says(at + 4, "iCCP") && icc == null) {
            icc = inflate(in.bytes(at + 8, length));
        }
    }

    /** The profile behind its name and method byte; no bytes when it cannot be unpacked. */
    private static byte[] inflate(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 >= chunk.length) {
            return new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(Arrays.copyOfRange(chunk, name + 2, chunk.length));
            for (int n = inflater.inflate(buffer); n > 0 && out.size() < LONGEST_CHUNK; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        }
    }
}
