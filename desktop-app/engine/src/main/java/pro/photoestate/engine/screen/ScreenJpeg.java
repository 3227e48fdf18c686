package pro.photoestate.engine.screen;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Screen pictures as JPEG, for a cache on the disk. Thread-safe. */
public final class ScreenJpeg {

    /** Invisible at the size of a thumbnail, a tenth of the bytes. */
    private static final int QUALITY = 88;

    private ScreenJpeg() {}

    /** The bytes of a JPEG. */
    public static byte[] write(ScreenPicture picture) {
        try (Mat bgr = Packing.bgr(picture);
                BytePointer bytes = new BytePointer();
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
            opencv_imgcodecs.imencode(".jpg", bgr, bytes, options);
            byte[] out = new byte[Math.toIntExact(bytes.limit())];
            bytes.get(out);
            return out;
        }
    }

    /** The picture that {@link #write} wrote; empty when the bytes are none, or cut off. */
    public static Optional<ScreenPicture> read(byte[] jpeg) {
        int end = jpeg.length;
        if (end < 4 || (jpeg[end - 2] & 0xFF) != 0xFF || (jpeg[end - 1] & 0xFF) != 0xD9) {
            return Optional.empty();
        }
        try (BytePointer bytes = new BytePointer(jpeg);
                Mat file = new Mat(1, end, opencv_core.CV_8UC1, bytes);
                Mat bgr = opencv_imgcodecs.imdecode(file, opencv_imgcodecs.IMREAD_COLOR_BGR)) {
            return bgr.empty() ? Optional.empty() : Optional.of(Packing.of(bgr));
        } catch (RuntimeException e) {
            return Optional.empty(); // a cv::Exception: the decoder refused the bytes
        }
    }
}
