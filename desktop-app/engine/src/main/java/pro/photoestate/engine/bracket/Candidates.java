package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which shots are worth comparing: in time, each with the few before it; without time, those with a similar layout of
 * edges. So thousands of frames need some ten comparisons each.
 */
final class Candidates {

    /** Earlier frames that a frame is compared with; two cameras of one model may alternate. */
    private static final int WINDOW = 8;
    /** Similar frames that a frame without time is compared with. */
    private static final int NEIGHBOURS = 12;
    /** Layouts that correlate less are not the same view. */
    private static final float LEAST = 0.1f;
    /** Cells of the layout along the long side and the short side. */
    private static final int LONG_CELLS = 12;
    private static final int SHORT_CELLS = 8;

    private Candidates() {}

    /**
     * Earlier shots that each shot should be compared with, the most promising first.
     *
     * @param shots of one stream, in order
     */
    static List<List<Integer>> of(List<Shot> shots) {
        return shots.getFirst().timed() ? inTime(shots.size()) : byLayout(shots);
    }

    private static List<List<Integer>> inTime(int count) {
        List<List<Integer>> earlier = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Integer> near = new ArrayList<>();
            for (int j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
                near.add(j);
            }
            earlier.add(near);
        }
        return earlier;
    }

    private static List<List<Integer>> byLayout(List<Shot> shots) {
        record Scored(int index, float score) {}
        List<float[]> layouts =
                shots.stream().map(s -> layout(EdgeField.of(s.signature()))).toList();
        List<List<Integer>> earlier = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            List<Scored> near = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                float score = dot(layouts.get(i), layouts.get(j));
                if (score > LEAST) {
                    near.add(new Scored(j, score));
                }
            }
            near.sort(Comparator.comparingDouble(Scored::score).reversed());
            earlier.add(near.stream().limit(NEIGHBOURS).map(Scored::index).toList());
        }
        return earlier;
    }

    /** Edge vectors summed over cells, of length 1. */
    private static float[] layout(EdgeField edges) {
        int columns = edges.width() >= edges.height() ? LONG_CELLS : SHORT_CELLS;
        int rows = LONG_CELLS + SHORT_CELLS - columns;
        float[] out = new float[2 * columns * rows];
        for (int k = 0; k < edges.x().length; k++) {
            int cell = k / edges.width() * rows / edges.height() * columns + k % edges.width() * columns / edges.width();
            out[2 * cell] += edges.x()[k];
            out[2 * cell + 1] += edges.y()[k];
        }
        float length = (float) Math.sqrt(dot(out, out)) + 1e-6f;
        for (int i = 0; i < out.length; i++) {
            out[i] /= length;
        }
        return out;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
