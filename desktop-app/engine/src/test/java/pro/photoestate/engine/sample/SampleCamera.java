package pro.photoestate.engine.sample;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * A camera as a function: light, through a sensor with shot and read noise, clipping, white balance and a tone curve,
 * to a picture as cameras write it.
 *
 * @param gain from scene light to the sensor's scale, where 1 is full, at the exposure of the frame
 * @param whiteBalance gains of red, green and blue after the sensor, the least of them 1
 * @param iso sensitivity; the noise grows with it
 * @param seed of the noise
 */
record SampleCamera(double gain, double[] whiteBalance, double iso, long seed) {

    /** Electrons that fill a pixel at ISO 100: a full-frame sensor of 24 MP, averaged down to the sample's size. */
    private static final double FULL_WELL = 90_000;

    /** Read noise in electrons at ISO 100, likewise. */
    private static final double READ_NOISE = 8;

    /** How much the tone curve deepens shadows and lifts lights: 0 is the plain sRGB curve. */
    private static final double S_CURVE = 0.18;

    /** Steps of the table of the tone curve. */
    private static final int STEPS = 8192;

    /** The picture in 8 bits, BGR; the caller closes it. */
    Mat photograph8(Radiance light) {
        Mat out = new Mat(light.height(), light.width(), opencv_core.CV_8UC3);
        ByteBuffer bgr = out.createBuffer();
        float[] encoded = photograph(light);
        for (int i = 0; i < encoded.length; i++) {
            bgr.put(i - i % 3 + 2 - i % 3, (byte) Math.round(255 * encoded[i]));
        }
        return out;
    }

    /** The picture in 16 bits, BGR; the caller closes it. */
    Mat photograph16(Radiance light) {
        Mat out = new Mat(light.height(), light.width(), opencv_core.CV_16UC3);
        ShortBuffer bgr = out.createBuffer();
        float[] encoded = photograph(light);
        for (int i = 0; i < encoded.length; i++) {
            bgr.put(i - i % 3 + 2 - i % 3, (short) Math.round(65535 * encoded[i]));
        }
        return out;
    }

    /** Encoded RGB samples 0..1. */
    private float[] photograph(Radiance light) {
        float[] curve = curve();
        float[] in = light.rgb();
        float[] out = new float[in.length];
        Random noise = new Random(seed);
        double well = FULL_WELL * 100 / iso;
        double read = READ_NOISE / FULL_WELL * Math.sqrt(iso / 100);
        for (int i = 0; i < out.length; i++) {
            double signal = in[i] * gain / whiteBalance[i % 3];
            double sensor = signal + noise.nextGaussian() * Math.sqrt(Math.min(signal, 1) / well + read * read);
            double balanced = Math.clamp(sensor, 0, 1) * whiteBalance[i % 3];
            out[i] = curve[(int) Math.round(Math.sqrt(Math.min(balanced, 1)) * STEPS)];
        }
        return out;
    }

    /** The tone curve over the square root of light. */
    private static float[] curve() {
        float[] table = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double root = (double) i / STEPS;
            double encoded = SrgbCurve.encodeExactly(root * root);
            table[i] = (float) (encoded - S_CURVE * Math.sin(2 * Math.PI * encoded) / (2 * Math.PI));
        }
        return table;
    }
}
