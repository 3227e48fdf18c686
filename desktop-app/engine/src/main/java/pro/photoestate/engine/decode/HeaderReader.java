package pro.photoestate.engine.decode;

import java.io.IOException;
import pro.photoestate.engine.image.FaultCode;

/** The header of any kind of file that is read, checked against the limits. */
final class HeaderReader {

    private HeaderReader() {}

    static Header read(ByteSource in, Limits limits) throws IOException {
        if (in.size() == 0) {
            throw new FormatException(FaultCode.EMPTY, "engine.decode.empty");
        }
        Header header = switch (Magic.kind(in)) {
            case JPEG -> JpegHeader.read(in);
            case PNG -> PngHeader.read(in);
            case TIFF -> TiffHeader.read(in);
            case WEBP -> WebpHeader.read(in);
        };
        check(header, limits);
        return header;
    }

    private static void check(Header header, Limits limits) throws FormatException {
        int width = header.width();
        int height = header.height();
        if (width < 1 || height < 1) {
            throw FormatException.corrupt("engine.decode.size", width, height);
        }
        if (width > limits.side() || height > limits.side() || (long) width * height > limits.pixels()) {
            throw new FormatException(
                    FaultCode.TOO_LARGE,
                    "engine.decode.tooManyPixels", width, height, limits.pixels() / 1_000_000, limits.side());
        }
        if (header.decodedBytes() > limits.decodedBytes()) {
            throw new FormatException(
                    FaultCode.TOO_LARGE,
                    "engine.decode.tooMuchMemory", header.decodedBytes() >> 20, limits.decodedBytes() >> 20);
        }
    }
}
