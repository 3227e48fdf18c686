package pro.photoestate.engine.screen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/**
 * Frames reduced for the screen. Thread-safe: frames may be decoded side by side.
 *
 * @param decoder reads the files
 * @param cores share the work on one frame
 */
public record ScreenDecoder(Decoder decoder, Cores cores) {

    /** A plane so many times as wide as wanted is averaged; below, four neighbours tell nearly all, in a third of the time. */
    private static final int MUCH = 2;

    /** Rows converted at a time, which stay in the cache of a core. */
    private static final int ROWS = 64;

    /** Channels of the packed pixels, the last of them 255. */
    private static final int OPAQUE = 4;

    /**
     * The frame at a size for the screen; a JPEG is unpacked no larger than needed.
     *
     * @param longSide px at most of the longer side, 1 or more; a smaller frame keeps its size
     * @throws pro.photoestate.engine.image.PhotoException as {@link Decoder#decode}
     */
    public ScreenPicture decode(Frame frame, int longSide) {
        int reduction = reduction(frame, longSide);
        return decoder.pixels(frame, reduction, longSide)
                .map(ScreenDecoder::packed)
                .orElseGet(() -> fromPlanes(frame, reduction, longSide));
    }

    private static ScreenPicture packed(Mat bgr) {
        try (bgr) {
            return Packing.of(bgr);
        }
    }

    private ScreenPicture fromPlanes(Frame frame, int reduction, int longSide) {
        try (Decoded decoded = decoder.decode(frame, reduction)) {
            return packed(decoded.picture(), longSide);
        }
    }

    /**
     * The preview that the camera put into the file.
     *
     * @param longSide px at most of the longer side
     * @return empty when there is none; its size is what the camera chose
     * @throws pro.photoestate.engine.image.PhotoException as {@link Decoder#preview}
     */
    public Optional<ScreenPicture> preview(Frame frame, int longSide) {
        return decoder.preview(frame).map(picture -> {
            try (picture) {
                return packed(picture, longSide);
            }
        });
    }

    /** The largest reduction that is still as large as wanted. */
    private static int reduction(Frame frame, int longSide) {
        int side = Math.max(frame.width(), frame.height());
        int reduction = 8;
        while (reduction > 1 && side / reduction < longSide) {
            reduction /= 2;
        }
        return reduction;
    }

    private ScreenPicture packed(Picture picture, int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        Plane[] planes = {picture.y(), picture.cr(), picture.cb()};
        try (Mat y = new Mat();
                Mat cr = new Mat();
                Mat cb = new Mat()) {
            Mat[] fitted = {y, cr, cb};
            cores.run(planes.length, i -> fit(planes[i], fitted[i], width, height));
            int[] argb = new int[width * height];
            cores.run((height + ROWS - 1) / ROWS, i -> pack(fitted, i * ROWS, Math.min(height, (i + 1) * ROWS), argb));
            return new ScreenPicture(width, height, argb);
        }
    }

    private static void fit(Plane plane, Mat out, int width, int height) {
        boolean much = plane.width() >= MUCH * width;
        try (Size size = new Size(width, height)) {
            int how = much ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
            opencv_imgproc.resize(plane.mat(), out, size, 0, 0, how);
        }
        if (plane.depth() == Depth.U16) {
            out.convertTo(out, opencv_core.CV_8U, 1 / 257.0, 0);
        }
    }

    private static void pack(Mat[] planes, int from, int to, int[] argb) {
        try (Mat y = planes[0].rowRange(from, to);
                Mat cr = planes[1].rowRange(from, to);
                Mat cb = planes[2].rowRange(from, to);
                MatVector parts = new MatVector(y, cr, cb);
                Mat ycc = new Mat();
                Mat bgra = new Mat()) {
            opencv_core.merge(parts, ycc);
            opencv_imgproc.cvtColor(ycc, bgra, opencv_imgproc.COLOR_YCrCb2BGR, OPAQUE, opencv_core.ALGO_HINT_DEFAULT);
            int at = from * y.cols();
            bgra.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(argb, at, (to - from) * y.cols());
        }
    }
}
