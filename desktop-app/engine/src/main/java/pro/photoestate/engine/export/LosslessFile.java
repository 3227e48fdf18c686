package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** PNG and TIFF files with metadata. Thread-safe. */
final class LosslessFile {

    /** Length of a PNG's signature and IHDR chunk. */
    private static final int PNG_HEAD = 8 + 25;

    /** Pixels a metre for one pixel an inch. */
    private static final double PER_METRE = 1 / 0.0254;

    private LosslessFile() {}

    static byte[] encode(Mat bgr, Format format, PhotoMetadata metadata) {
        byte[] file = imencode(bgr, format);
        return format == Format.PNG ? png(file, metadata) : TiffFields.added(file, metadata);
    }

    private static byte[] imencode(Mat bgr, Format format) {
        try (BytePointer out = new BytePointer()) {
            if (!opencv_imgcodecs.imencode("." + format.extension(), bgr, out)) {
                throw new PhotoException(
                        FaultCode.INTERNAL,
                        Sentence.of("engine.export.encoderRefused", format, bgr.cols(), bgr.rows()));
            }
            byte[] bytes = new byte[Math.toIntExact(out.limit())];
            out.get(bytes);
            return bytes;
        }
    }

    /** Colour space, resolution, EXIF and XMP right after the header (PNG, third edition, section 11). */
    private static byte[] png(byte[] file, PhotoMetadata metadata) {
        var out = new ByteArrayOutputStream(file.length + 4096);
        out.write(file, 0, PNG_HEAD);
        int density = (int) Math.round(metadata.dpi() * PER_METRE);
        chunk(out, "sRGB", new byte[] {0});
        chunk(out, "pHYs", ByteBuffer.allocate(9).putInt(density).putInt(density).put((byte) 1).array());
        chunk(out, "eXIf", ExifWriter.write(metadata.exif()));
        var text = new ByteArrayOutputStream();
        text.writeBytes("XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        text.writeBytes(metadata.xmp());
        chunk(out, "iTXt", text.toByteArray());
        out.write(file, PNG_HEAD, file.length - PNG_HEAD);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
