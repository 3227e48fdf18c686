package pro.photoestate.engine.export;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** One call of the JPEG encoder (libjpeg-turbo inside OpenCV). Thread-safe. */
final class JpegCoding {

    private JpegCoding() {}

    /** Plain baseline with the standard's own Huffman tables: the same tables for every strip, and quick. */
    static byte[] baseline(Mat bgr, int quality, Chroma chroma) {
        return encode(bgr, settings(quality, chroma, false));
    }

    /** Progressive with Huffman tables made for this picture: the smallest file of the same pixels. */
    static byte[] compact(Mat bgr, int quality, Chroma chroma) {
        return encode(bgr, settings(quality, chroma, true));
    }

    private static int[] settings(int quality, Chroma chroma, boolean compact) {
        List<Integer> pairs = new ArrayList<>(List.of(
                opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality,
                opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, chroma.samplingFactor()));
        if (compact) {
            pairs.addAll(List.of(
                    opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1, opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1));
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    private static byte[] encode(Mat bgr, int[] settings) {
        if (bgr.type() != opencv_core.CV_8UC3) {
            throw new IllegalArgumentException("a JPEG is made of 8-bit BGR, not of OpenCV type " + bgr.type());
        }
        try (BytePointer out = new BytePointer();
                IntPointer parameters = new IntPointer(settings)) {
            if (!opencv_imgcodecs.imencode(".jpg", bgr, out, parameters)) {
                throw new PhotoException(
                        FaultCode.INTERNAL,
                        Sentence.of("engine.export.jpegRefused", bgr.cols(), bgr.rows()));
            }
            byte[] bytes = new byte[Math.toIntExact(out.limit())];
            out.get(bytes);
            return bytes;
        }
    }
}
