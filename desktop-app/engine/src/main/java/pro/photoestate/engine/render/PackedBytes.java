package pro.photoestate.engine.render;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes as text: zlib (RFC 1950), then Base64 (RFC 4648). */
final class PackedBytes {

    private PackedBytes() {}

    static String pack(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return Base64.getEncoder().encodeToString(out.toByteArray());
        }
    }

    /**
     * The way back.
     *
     * @param most bytes that there may be
     * @throws IllegalArgumentException when the text is not of this form, or holds more
     */
    static byte[] unpack(String text, int most) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(Base64.getDecoder().decode(text));
            byte[] out = new byte[most + 1];
            int count = 0;
            while (!inflater.finished() && count < out.length) {
                int more = inflater.inflate(out, count, out.length - count);
                if (more == 0) {
                    break;
                }
                count += more;
            }
            if (!inflater.finished()) {
                throw new IllegalArgumentException("packed data that is cut off or too long");
            }
            return java.util.Arrays.copyOf(out, count);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("damaged packed data", e);
        }
    }
}
