package pro.photoestate.engine.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Radiance in little room: a 16-bit PNG of log2 light in steps of 1/32 stop (2.2 %, below the noise of a frame) over 20
 * stops; red and blue as differences from green, which are nearly flat. Offset so that all is positive; 0 is black.
 */
final class RadianceFile {

    private static final double STEPS = 32;
    private static final double DARKEST = Math.pow(2, -14);
    private static final int NEUTRAL = 2048;

    private RadianceFile() {}

    static void write(Path file, Radiance radiance) throws IOException {
        try (Mat coded = new Mat(radiance.height(), radiance.width(), opencv_core.CV_16UC3);
                BytePointer png = new BytePointer();
                IntPointer best = new IntPointer(opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 9,
                        opencv_imgcodecs.IMWRITE_PNG_FILTER, opencv_imgcodecs.IMWRITE_PNG_ALL_FILTERS)) {
            ShortBuffer bgr = coded.createBuffer();
            float[] rgb = radiance.rgb();
            for (int i = 0; i < rgb.length; i += 3) {
                int green = code(rgb[i + 1]);
                bgr.put(i, (short) (code(rgb[i + 2]) - green + NEUTRAL));
                bgr.put(i + 1, (short) green);
                bgr.put(i + 2, (short) (code(rgb[i]) - green + NEUTRAL));
            }
            opencv_imgcodecs.imencode(".png", coded, png, best);
            byte[] bytes = new byte[(int) png.limit()];
            png.get(bytes);
            Files.write(file, bytes);
        }
    }

    static Radiance read(String resource) {
        try (InputStream in = RadianceFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return decode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Radiance decode(byte[] png) {
        try (BytePointer bytes = new BytePointer(png);
                Mat raw = new Mat(1, png.length, opencv_core.CV_8U, bytes);
                Mat coded = opencv_imgcodecs.imdecode(raw, opencv_imgcodecs.IMREAD_UNCHANGED)) {
            ShortBuffer bgr = coded.createBuffer();
            float[] rgb = new float[3 * coded.cols() * coded.rows()];
            for (int i = 0; i < rgb.length; i += 3) {
                int green = bgr.get(i + 1);
                rgb[i] = light(bgr.get(i + 2) - NEUTRAL + green);
                rgb[i + 1] = light(green);
                rgb[i + 2] = light(bgr.get(i) - NEUTRAL + green);
            }
            return new Radiance(coded.cols(), coded.rows(), rgb);
        }
    }

    private static int code(double light) {
        return light <= DARKEST ? 0 : (int) Math.round(STEPS * Math.log(light / DARKEST) / Math.log(2));
    }

    private static float light(int code) {
        return code <= 0 ? 0f : (float) (DARKEST * Math.pow(2, code / STEPS));
    }
}
