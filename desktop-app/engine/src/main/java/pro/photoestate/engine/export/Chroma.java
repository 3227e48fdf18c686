package pro.photoestate.engine.export;

import org.bytedeco.opencv.global.opencv_imgcodecs;

/** How many colour samples a JPEG keeps for its pixels (ITU-T T.81, A.1.1 and JFIF 1.02). */
public enum Chroma {
    /** One for each pixel. */
    C444("4:4:4", 8, 8, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444),
    /** One for two pixels side by side. */
    C422("4:2:2", 16, 8, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422),
    /** One for a square of four pixels. */
    C420("4:2:0", 16, 16, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420);

    private final String label;
    private final int unitWidth;
    private final int unitHeight;
    private final int samplingFactor;

    Chroma(String label, int unitWidth, int unitHeight, int samplingFactor) {
        this.label = label;
        this.unitWidth = unitWidth;
        this.unitHeight = unitHeight;
        this.samplingFactor = samplingFactor;
    }

    /** The usual way to write it, such as {@code 4:2:0}. */
    public String label() {
        return label;
    }

    /** Width of a minimum coded unit, px. */
    int unitWidth() {
        return unitWidth;
    }

    /** Height of a minimum coded unit, px. */
    int unitHeight() {
        return unitHeight;
    }

    /** OpenCV's name for it. */
    int samplingFactor() {
        return samplingFactor;
    }
}
