package pro.photoestate.engine.render;

import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.quality.QualityFigures;

/**
 * A finished picture. Whoever gets it closes it.
 *
 * @param samples the memory: rows of B, G, R of 8 or 16 bits, sRGB-encoded
 * @param bgr the same as a matrix, valid until closed
 * @param view how it looks at the reference frame
 * @param analysis what it was made with
 * @param quality its figures
 * @param millis wall time by stage
 */
public record Print(
        Plane samples, Mat bgr, View view, SceneAnalysis analysis, QualityFigures quality, Map<String, Long> millis)
        implements AutoCloseable {

    /**
     * Copies a part as pixels of the screen, 0xFFRRGGBB, row-major; it must lie within the picture, which has 8
     * bits.
     *
     * @param argb room for {@code columns * rows}
     */
    public void read(int x, int y, int columns, int rows, int[] argb) {
        byte[] row = new byte[3 * columns];
        for (int j = 0; j < rows; j++) {
            samples.read(3 * x, y + j, row, row.length);
            for (int i = 0; i < columns; i++) {
                argb[j * columns + i] = 0xFF000000
                        | (row[3 * i + 2] & 255) << 16
                        | (row[3 * i + 1] & 255) << 8
                        | (row[3 * i] & 255);
            }
        }
    }

    @Override
    public void close() {
        bgr.close();
        samples.close();
    }
}
