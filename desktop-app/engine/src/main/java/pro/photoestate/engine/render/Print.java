package pro.photoestate.engine.render;

import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.quality.QualityFigures;

/**
 * A finished picture. Whoever gets it closes it.
 *
 * @param bytes the memory: rows of 8-bit B, G, R, sRGB-encoded
 * @param bgr the same as a matrix, valid until closed
 * @param view how it looks at the reference frame
 * @param analysis what it was made with
 * @param quality its figures
 * @param millis wall time by stage
 */
public record Print(
        Plane bytes, Mat bgr, View view, SceneAnalysis analysis, QualityFigures quality, Map<String, Long> millis)
        implements AutoCloseable {

    @Override
    public void close() {
        bgr.close();
        bytes.close();
    }
}
