package pro.photoestate.engine.op.verticals;

import java.util.OptionalDouble;
import org.bytedeco.opencv.opencv_core.Mat;

/** The tilt of any picture as a figure of quality. */
public final class Tilt {

    private Tilt() {}

    /**
     * The mean angle between the verticals of a scene and the sides of the picture.
     *
     * @param grey 8-bit grey, sRGB-encoded, upright; only read
     * @return degrees, 0 or more; absent when the picture has too few verticals to tell
     */
    public static OptionalDouble measure(Mat grey) {
        return Verticals.analyse(grey, grey.cols(), grey.rows(), OptionalDouble.empty()).tiltDeg();
    }
}
