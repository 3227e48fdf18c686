package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What bytes are by how they begin, and never by a name. */
final class Magic {

    /** A beginning and the sentence about what has it; {@code ?} stands for any character. */
    private record Sign(int at, String begins, String key, String maker) {
        Sign(int at, String begins, String key) {
            this(at, begins, key, "");
        }
    }

    private static final String RAW = "engine.decode.raw";
    private static final String HEIC =
            "engine.decode.heic";
    private static final String VIDEO = "engine.decode.video";
    private static final String PACKED = "engine.decode.archive";
    private static final String PICTURE = "engine.decode.otherPicture";

    private static final List<Sign> OTHERS = List.of(
            new Sign(0, "II*\0????CR", RAW, "Canon CR2"),
            new Sign(0, "IIRO", RAW, "Olympus"),
            new Sign(0, "IIRS", RAW, "Olympus"),
            new Sign(0, "MMOR", RAW, "Olympus"),
            new Sign(0, "IIU\0", RAW, "Panasonic"),
            new Sign(0, "FUJIFILMCCD-RAW", RAW, "Fujifilm"),
            new Sign(0, "FOVb", RAW, "Sigma"),
            new Sign(0, "\0MRM", RAW, "Minolta"),
            new Sign(6, "HEAPCCDR", RAW, "Canon CRW"),
            new Sign(4, "ftypcrx ", RAW, "Canon CR3"),
            new Sign(4, "ftyphei", HEIC),
            new Sign(4, "ftyphev", HEIC),
            new Sign(4, "ftypmif1", HEIC),
            new Sign(4, "ftypmsf1", HEIC),
            new Sign(4, "ftypavi", HEIC),
            new Sign(4, "ftyp", VIDEO),
            new Sign(4, "moov", VIDEO),
            new Sign(4, "mdat", VIDEO),
            new Sign(8, "AVI ", VIDEO),
            new Sign(0, "\u001AE\u00DF\u00A3", VIDEO),
            new Sign(0, "\0\0\1\u00BA", VIDEO),
            new Sign(0, "\0\0\1\u00B3", VIDEO),
            new Sign(0, "PK\3\4", PACKED),
            new Sign(0, "PK\5\6", PACKED),
            new Sign(0, "\u001F\u008B", PACKED),
            new Sign(0, "Rar!", PACKED),
            new Sign(0, "7z\u00BC\u00AF", PACKED),
            new Sign(0, "GIF8", PICTURE, "GIF"),
            new Sign(0, "8BPS", PICTURE, "Photoshop"),
            new Sign(0, "BM", PICTURE, "BMP"),
            new Sign(4, "jP  ", PICTURE, "JPEG 2000"),
            new Sign(0, "\u00FFO\u00FFQ", PICTURE, "JPEG 2000"),
            new Sign(4, "JXL ", PICTURE, "JPEG XL"),
            new Sign(0, "\u00FF\n", PICTURE, "JPEG XL"),
            new Sign(0, "v/1\1", PICTURE, "OpenEXR"),
            new Sign(0, "#?RADIANCE", PICTURE, "Radiance HDR"),
            new Sign(0, "II+\0", PICTURE, "BigTIFF"),
            new Sign(0, "MM\0+", PICTURE, "BigTIFF"),
            new Sign(0, "\u0001\u00DA", PICTURE, "SGI"),
            new Sign(0, "%PDF", "engine.decode.pdf"),
            new Sign(0, "<?xpacket", "engine.decode.xmp"),
            new Sign(0, "<x:xmpmeta", "engine.decode.xmp"),
            new Sign(0, "<!DOCTYPE", "engine.decode.html"),
            new Sign(0, "<!doctype", "engine.decode.html"),
            new Sign(0, "<html", "engine.decode.html"),
            new Sign(0, "<HTML", "engine.decode.html"),
            new Sign(0, "<svg", PICTURE, "SVG"),
            new Sign(0, "<?xml", "engine.decode.xml"));

    private Magic() {}

    /** The kind that the bytes are of. */
    static FileKind kind(ByteSource in) throws IOException {
        Optional<Sign> other = other(in);
        if (other.isPresent()) {
            throw FormatException.unsupported(other.get().key(), other.get().maker());
        }
        if (in.says(0, "\u00FF\u00D8\u00FF")) {
            return FileKind.JPEG;
        }
        if (in.says(0, "\u0089PNG\r\n\u001A\n")) {
            return FileKind.PNG;
        }
        if (in.says(0, "RIFF") && in.says(8, "WEBP")) {
            return FileKind.WEBP;
        }
        if (in.says(0, "II*\0") || in.says(0, "MM\0*")) {
            return FileKind.TIFF;
        }
        throw FormatException.unsupported(unknown(in));
    }

    private static Optional<Sign> other(ByteSource in) throws IOException {
        for (Sign sign : OTHERS) {
            if (matches(in, sign)) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(ByteSource in, Sign sign) throws IOException {
        String begins = sign.begins();
        if (sign.at() + begins.length() > in.size()) {
            return false;
        }
        for (int i = 0; i < begins.length(); i++) {
            if (begins.charAt(i) != '?' && in.u8(sign.at() + i) != begins.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of what is left: text, if every byte looks like it, or nothing known. */
    private static String unknown(ByteSource in) throws IOException {
        long looked = Math.min(in.size(), 512);
        for (long i = 0; i < looked; i++) {
            int c = in.u8(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return "engine.decode.unknown";
            }
        }
        return "engine.decode.text";
    }
}
