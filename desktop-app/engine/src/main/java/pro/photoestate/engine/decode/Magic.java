package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What bytes are by how they begin, and never by a name. */
final class Magic {

    /** A beginning and what has it; {@code ?} stands for any character. */
    private record Sign(int at, String begins, String what) {}

    private static final String RAW = "is a RAW file (%s), which is not read yet; give the JPEG beside it, or develop it";
    private static final String HEIC =
            "is a HEIC or AVIF picture, which is not read yet; let the phone or another program save it as JPEG";
    private static final String VIDEO = "is a video, not a photo";
    private static final String PACKED = "is a packed archive, not a photo; unpack it first";
    private static final String PICTURE = "is a %s picture, which is not read; save it as JPEG, PNG or TIFF";

    private static final List<Sign> OTHERS = List.of(
            new Sign(0, "II*\0????CR", RAW.formatted("Canon CR2")),
            new Sign(0, "IIRO", RAW.formatted("Olympus")),
            new Sign(0, "IIRS", RAW.formatted("Olympus")),
            new Sign(0, "MMOR", RAW.formatted("Olympus")),
            new Sign(0, "IIU\0", RAW.formatted("Panasonic")),
            new Sign(0, "FUJIFILMCCD-RAW", RAW.formatted("Fujifilm")),
            new Sign(0, "FOVb", RAW.formatted("Sigma")),
            new Sign(0, "\0MRM", RAW.formatted("Minolta")),
            new Sign(6, "HEAPCCDR", RAW.formatted("Canon CRW")),
            new Sign(4, "ftypcrx ", RAW.formatted("Canon CR3")),
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
            new Sign(0, "GIF8", PICTURE.formatted("GIF")),
            new Sign(0, "8BPS", PICTURE.formatted("Photoshop")),
            new Sign(0, "BM", PICTURE.formatted("BMP")),
            new Sign(4, "jP  ", PICTURE.formatted("JPEG 2000")),
            new Sign(0, "\u00FFO\u00FFQ", PICTURE.formatted("JPEG 2000")),
            new Sign(4, "JXL ", PICTURE.formatted("JPEG XL")),
            new Sign(0, "\u00FF\n", PICTURE.formatted("JPEG XL")),
            new Sign(0, "v/1\1", PICTURE.formatted("OpenEXR")),
            new Sign(0, "#?RADIANCE", PICTURE.formatted("Radiance HDR")),
            new Sign(0, "II+\0", PICTURE.formatted("BigTIFF")),
            new Sign(0, "MM\0+", PICTURE.formatted("BigTIFF")),
            new Sign(0, "\u0001\u00DA", PICTURE.formatted("SGI")),
            new Sign(0, "%PDF", "is a PDF document, not a photo"),
            new Sign(0, "<?xpacket", "is a sidecar with settings (XMP), not a photo"),
            new Sign(0, "<x:xmpmeta", "is a sidecar with settings (XMP), not a photo"),
            new Sign(0, "<!DOCTYPE", "is a web page (HTML), not a photo; the download went wrong"),
            new Sign(0, "<!doctype", "is a web page (HTML), not a photo; the download went wrong"),
            new Sign(0, "<html", "is a web page (HTML), not a photo; the download went wrong"),
            new Sign(0, "<HTML", "is a web page (HTML), not a photo; the download went wrong"),
            new Sign(0, "<svg", PICTURE.formatted("SVG")),
            new Sign(0, "<?xml", "is an XML text, not a photo"));

    private Magic() {}

    /** The kind that the bytes are of. */
    static FileKind kind(ByteSource in) throws IOException {
        Optional<String> other = other(in);
        if (other.isPresent()) {
            throw FormatException.unsupported(other.get());
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

    private static Optional<String> other(ByteSource in) throws IOException {
        for (Sign sign : OTHERS) {
            if (matches(in, sign)) {
                return Optional.of(sign.what());
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
                return "is no picture of a kind that is read (JPEG, PNG, TIFF, WebP)";
            }
        }
        return "is a text, not a photo";
    }
}
