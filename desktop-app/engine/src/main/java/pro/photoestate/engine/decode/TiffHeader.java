package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.image.FaultCode;

/** The first directory of a TIFF (TIFF 6.0, section 2; TIFF/EP and DNG 1.6 to tell RAW files apart). */
final class TiffHeader {

    /** Entries of a directory that are looked at. */
    private static final int MOST_ENTRIES = 1000;
    /** Directories inside the first one that are looked at for raw samples. */
    private static final int MOST_INNER = 16;
    /** Bytes of the longest profile that is read. */
    private static final int LONGEST_PROFILE = 4 << 20;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES = 277;
    private static final int INNER = 330;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PROFILE = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int FLOAT = 3;

    /** Where the values of an entry lie. */
    private record Entry(int bytesEach, long count, long at) {}

    private final ByteSource in;

    private TiffHeader(ByteSource in) {
        this.in = in;
    }

    static Header read(ByteSource in) throws IOException {
        in.littleEndian(in.says(0, "II"));
        return new TiffHeader(in).parse();
    }

    private Header parse() throws IOException {
        Map<Integer, Entry> first = directory(in.u32(4));
        refuseRaw(first);
        int samples = (int) value(first, SAMPLES, 1);
        int bits = (int) value(first, BITS, 1);
        ColourModel model = model((int) value(first, PHOTOMETRIC, 2));
        if (value(first, SAMPLE_FORMAT, 1) == FLOAT || bits > 16) {
            throw FormatException.unsupported(
                    "engine.decode.tiffBits", bits);
        }
        int needed = model == ColourModel.PALETTE ? 1 : model.components();
        if (bits < 1 || samples < needed || samples > needed + 4) {
            throw FormatException.corrupt("engine.decode.samples", samples, bits);
        }
        return new Header(
                FileKind.TIFF,
                side(first, WIDTH),
                side(first, HEIGHT),
                bits,
                model,
                samples > needed && first.containsKey(EXTRA_SAMPLES),
                false,
                false,
                profile(first),
                Optional.of(new Exif(new SourceReader(in))));
    }

    private static ColourModel model(int photometric) throws FormatException {
        return switch (photometric) {
            case 0, 1 -> ColourModel.GREY;
            case 2 -> ColourModel.RGB;
            case 3 -> ColourModel.PALETTE;
            case 5 -> ColourModel.CMYK;
            case 6 -> ColourModel.YCBCR;
            default -> throw FormatException.unsupported(
                    "engine.decode.tiffColours");
        };
    }

    private void refuseRaw(Map<Integer, Entry> first) throws IOException {
        boolean raw = first.containsKey(DNG_VERSION) || isSensorData(first);
        Entry inner = first.get(INNER);
        for (long i = 0; inner != null && !raw && i < Math.min(inner.count(), MOST_INNER); i++) {
            raw = in.u32(inner.at() + 4 * i) < in.size() && isSensorData(directory(in.u32(inner.at() + 4 * i)));
        }
        if (raw) {
            throw FormatException.unsupported(
                    "engine.decode.rawOfTiff");
        }
    }

    /** Samples behind a colour filter, linear raw samples, or packed as only Nikon, Sony and Pentax do. */
    private boolean isSensorData(Map<Integer, Entry> directory) throws IOException {
        long photometric = value(directory, PHOTOMETRIC, 2);
        long compression = value(directory, COMPRESSION, 1);
        return photometric == 32803
                || photometric == 34892
                || compression == 34713
                || compression == 32767
                || compression == 65535;
    }

    private Map<Integer, Entry> directory(long at) throws IOException {
        Map<Integer, Entry> entries = new HashMap<>();
        int count = Math.min(in.u16(at), MOST_ENTRIES);
        for (int i = 0; i < count; i++) {
            long entry = at + 2 + 12L * i;
            int each = bytesOf(in.u16(entry + 2));
            long values = in.u32(entry + 4);
            long where = each * values <= 4 ? entry + 8 : in.u32(entry + 8);
            if (each > 0 && values > 0) {
                entries.putIfAbsent(in.u16(entry), new Entry(each, values, where));
            }
        }
        return entries;
    }

    private static int bytesOf(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12 -> 8;
            default -> 0;
        };
    }

    private long value(Map<Integer, Entry> directory, int tag, long otherwise) throws IOException {
        Entry entry = directory.get(tag);
        if (entry == null) {
            return otherwise;
        }
        return switch (entry.bytesEach()) {
            case 1 -> in.u8(entry.at());
            case 2 -> in.u16(entry.at());
            default -> in.u32(entry.at());
        };
    }

    private int side(Map<Integer, Entry> directory, int tag) throws IOException {
        long side = value(directory, tag, 0);
        if (side > Integer.MAX_VALUE) {
            throw new FormatException(FaultCode.TOO_LARGE, "engine.decode.side", side);
        }
        return (int) side;
    }

    private Optional<byte[]> profile(Map<Integer, Entry> directory) throws IOException {
        Entry entry = directory.get(PROFILE);
        if (entry == null || entry.count() > LONGEST_PROFILE || entry.at() + entry.count() > in.size()) {
            return Optional.empty();
        }
        return Optional.of(in.bytes(entry.at(), (int) entry.count()));
    }
}
