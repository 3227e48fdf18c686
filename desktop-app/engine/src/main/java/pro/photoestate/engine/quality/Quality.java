package pro.photoestate.engine.quality;

import java.util.OptionalDouble;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;

/** Measures a picture. */
public final class Quality {

    /** Columns of pixels that are looked at on the screen, and rows as densely: some 4,000 pixels, half a millisecond. */
    private static final int SCREEN_COLUMNS = 80;

    private Quality() {}

    /**
     * Measures an sRGB picture, reduced to 1280 px at its long side if it is larger.
     *
     * @param picture 8-bit blue, green, red, interleaved; only read, and still the caller's
     * @param cores measure side by side
     * @throws IllegalArgumentException if it is of another type or empty
     */
    public static QualityFigures measure(Mat picture, Cores cores) {
        if (picture.type() != opencv_core.CV_8UC3 || picture.empty()) {
            throw new IllegalArgumentException("not an 8-bit colour picture");
        }
        Pixels pixels = Pixels.of(picture);
        Tones tones = Tones.of(pixels);
        double[] figures = new double[3];
        cores.run(3, i -> figures[i] = switch (i) {
            case 0 -> Noise.sigma(pixels);
            case 1 -> Sharpness.of(pixels);
            default -> Cast.deltaE(pixels);
        });
        double noise = figures[0];
        double sharpness = figures[1];
        double cast = figures[2];
        return new QualityFigures(
                tones.clippedPct(),
                tones.crushedPct(),
                sharpness,
                noise,
                cast,
                tones.mean(),
                tones.median(),
                OptionalDouble.empty(),
                Warnings.of(tones, sharpness, noise, cast));
    }

    /**
     * The cast alone, of a picture on the screen: fast enough to follow a slider, by some 4,000 pixels.
     *
     * @param argb sRGB pixels 0xAARRGGBB, row-major
     * @param width px of a row
     * @return CIEDE2000, as {@link QualityFigures#castDeltaE} to a tenth or two
     */
    public static double castDeltaE(int[] argb, int width) {
        return Cast.deltaE(argb, width, Math.max(1, width / SCREEN_COLUMNS));
    }
}
