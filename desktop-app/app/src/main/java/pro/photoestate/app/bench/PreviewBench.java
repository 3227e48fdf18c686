package pro.photoestate.app.bench;

import java.util.Arrays;
import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.PreviewRequest;
import pro.photoestate.engine.render.Previews;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** Moves a tone slider and measures how long the preview takes to follow. */
public final class PreviewBench {

    /** Long side of the preview, px: that of a photo in a full-screen window. */
    private static final int LONG_SIDE = 1920;

    /** Moves before the first counted one: the compiler has done with the loops by then. */
    private static final int WARM_UP = 60;

    /** Counted moves, so that ten lie above the 95th percentile. */
    private static final int MOVES = 200;

    /** Memory for what is kept, bytes: far more than one scene needs at this size. */
    private static final long KEPT = 256L << 20;

    private PreviewBench() {}

    /**
     * Wall milliseconds from a new exposure to the finished preview.
     *
     * @param firstMillis the first preview of the scene, which reads and merges it
     * @param p50 of the moves
     * @param p95 of the moves
     */
    public record Figures(double firstMillis, double p50, double p95) {}

    static Figures measure(Darkroom darkroom, SceneGroup scene) {
        try (Previews previews = darkroom.previews(KEPT)) {
            double first = millis(previews, scene, 0);
            double[] moves = new double[MOVES];
            for (int i = -WARM_UP; i < MOVES; i++) {
                double millis = millis(previews, scene, i % 50 / 25.0);
                moves[Math.max(i, 0)] = millis;
            }
            Arrays.sort(moves);
            return new Figures(first, moves[MOVES / 2], moves[MOVES * 95 / 100]);
        }
    }

    private static double millis(Previews previews, SceneGroup scene, double exposure) {
        Recipe recipe = new Recipe("moved", Looks.NATURAL.steps().stream()
                .map(s -> s.operation() == Operation.TONE ? s.with("exposure", exposure) : s)
                .toList());
        long start = System.nanoTime();
        previews.preview(new PreviewRequest(scene, recipe, LONG_SIDE, Optional.empty())).close();
        return (System.nanoTime() - start) / 1e6;
    }
}
