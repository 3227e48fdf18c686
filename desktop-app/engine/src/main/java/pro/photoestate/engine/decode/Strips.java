package pro.photoestate.engine.decode;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;

/**
 * Interleaved samples to planes, some rows at a time and on all cores: transparency over white, then the profile, then
 * luma and chroma.
 *
 * @param colours what the profile asks for
 * @param cores share the strips
 */
record Strips(Optional<ColourTransform> colours, Cores cores) {

    /** Rows at a time: three channels of them stay in the cache of a core. */
    private static final int ROWS = 32;

    /** A new picture of samples as {@link #fill} takes them; nothing stays lent when that fails or is cancelled. */
    Picture planes(Mat samples, PlaneStore store) {
        Depth depth = samples.depth() == opencv_core.CV_16U ? Depth.U16 : Depth.U8;
        Picture picture = Picture.lend(store, samples.cols(), samples.rows(), false, depth);
        boolean done = false;
        try {
            fill(samples, picture);
            done = true;
            return picture;
        } finally {
            if (!done) {
                picture.close();
            }
        }
    }

    /** Fills a picture of the same size and depth with 1 (grey), 2 (grey, alpha), 3 (BGR) or 4 (BGRA) channels. */
    void fill(Mat samples, Picture target) {
        int rows = samples.rows();
        boolean grey = samples.channels() <= 2;
        if (grey) {
            Chroma.neutral(target);
        }
        cores.run((rows + ROWS - 1) / ROWS, i -> {
            int from = i * ROWS;
            try (Mat strip = samples.rowRange(from, Math.min(from + ROWS, rows));
                    Mat ready = ready(strip)) {
                if (grey) {
                    try (Mat y = target.y().rows(from, from + strip.rows())) {
                        ready.copyTo(y);
                    }
                } else {
                    Chroma.split(ready, target, from);
                }
            }
        });
    }

    /** Brings BGR of 8 bits to sRGB in place; nothing is to be done where there is no profile. */
    void recolour(Mat bgr) {
        colours.ifPresent(c -> cores.run((bgr.rows() + ROWS - 1) / ROWS, i -> {
            try (Mat strip = bgr.rowRange(i * ROWS, Math.min((i + 1) * ROWS, bgr.rows()))) {
                byte[] samples = new byte[strip.rows() * strip.cols() * strip.channels()];
                ByteBuffer memory = strip.createBuffer();
                memory.get(samples);
                c.apply(samples);
                memory.put(0, samples);
            }
        }));
    }

    private Mat ready(Mat strip) {
        boolean alpha = strip.channels() % 2 == 0;
        if (!alpha && colours.isEmpty()) {
            return new Mat(strip);
        }
        return strip.depth() == opencv_core.CV_16U ? ready16(strip, alpha) : ready8(strip, alpha);
    }

    private Mat ready8(Mat strip, boolean alpha) {
        int channels = strip.channels();
        byte[] samples = new byte[strip.rows() * strip.cols() * channels];
        strip.<ByteBuffer>createBuffer().get(samples);
        byte[] opaque = alpha ? Opacity.overWhite(samples, channels) : samples;
        colours.ifPresent(c -> c.apply(opaque));
        Mat out = new Mat(strip.rows(), strip.cols(), opencv_core.CV_8UC(alpha ? channels - 1 : channels));
        out.<ByteBuffer>createBuffer().put(opaque);
        return out;
    }

    private Mat ready16(Mat strip, boolean alpha) {
        int channels = strip.channels();
        short[] samples = new short[strip.rows() * strip.cols() * channels];
        strip.<ShortBuffer>createBuffer().get(samples);
        short[] opaque = alpha ? Opacity.overWhite(samples, channels) : samples;
        colours.ifPresent(c -> c.apply(opaque));
        Mat out = new Mat(strip.rows(), strip.cols(), opencv_core.CV_16UC(alpha ? channels - 1 : channels));
        out.<ShortBuffer>createBuffer().put(opaque);
        return out;
    }
}
