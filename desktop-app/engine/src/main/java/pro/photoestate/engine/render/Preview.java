package pro.photoestate.engine.render;

import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.View;

/**
 * A finished picture of reduced size. Whoever gets it closes it.
 *
 * @param bytes the memory: rows of 8-bit B, G, R, sRGB-encoded
 * @param bgr the same as a matrix, valid until closed
 * @param view how it looks at the reduced reference frame
 * @param analysis what is known of the scene now
 * @param millis wall time of the stages that were run for it; those whose result was kept are missing
 */
public record Preview(Plane bytes, Mat bgr, View view, SceneAnalysis analysis, Map<String, Long> millis)
        implements AutoCloseable {

    @Override
    public void close() {
        bgr.close();
        bytes.close();
    }
}
