package pro.photoestate.engine.op.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.edgeaware.GuidedFilter;
import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/** The detail operation: dehaze, then clarity, then sharpening; whatever is 0 costs nothing. Thread-safe. */
public final class Detail {

    /** The version of the analysis; it changes when the same proxy gives other numbers. */
    public static final int ANALYSIS_VERSION = 1;

    /** Cells of the analysis grids along the long side. */
    private static final int LONG_SIDE = 240;
    /** Cells to each side of clarity's window: a sixtieth of the long side, a cushion or a tap. */
    private static final int RADIUS = 4;
    /** Variance of lightness that clarity takes for an edge and spares. */
    private static final float EPSILON = 0.004f;

    private Detail() {}

    /**
     * Finds the maps that clarity and dehaze need.
     *
     * @param proxy the whole picture as it comes to this operation (after tone and colour), linear light, long side at
     *     most 1280 px; not changed
     * @param noise standard deviation of luma noise at full size, in encoded values 0..1, see {@link Noise}
     */
    public static DetailAnalysis analyse(Tile proxy, double noise) {
        Grid lightness = Lightness.grid(proxy, LONG_SIDE);
        DetailMaps maps =
                new DetailMaps(GuidedFilter.smooth(lightness, RADIUS, EPSILON), Haze.of(proxy, lightness));
        return new DetailAnalysis(ANALYSIS_VERSION, noise, Optional.of(maps));
    }

    /** What sharpening alone needs, which is no proxy. */
    public static DetailAnalysis ofNoise(double noise) {
        return new DetailAnalysis(ANALYSIS_VERSION, noise, Optional.empty());
    }

    /**
     * The operation, for any tile of the finished picture; without effect and halo when all parameters are 0.
     *
     * @param analysis one that {@linkplain DetailAnalysis#suits suits} the parameters
     * @param view of the picture that is finished
     * @param scale px of that picture for one px of the camera's frame: 1 at full size, 0.5 reduced by 2
     */
    public static PixelOperation operation(DetailParams params, DetailAnalysis analysis, View view, double scale) {
        double finished = scale * view.scale();
        List<PixelOperation> parts = new ArrayList<>();
        if (params.dehaze() != 0) {
            parts.add(new Dehaze(params.dehaze(), analysis.maps().orElseThrow().haze(), view));
        }
        if (params.clarity() != 0) {
            parts.add(new Clarity(params.clarity(), analysis.maps().orElseThrow().base(), view));
        }
        if (params.sharpening() > 0 && Sharpen.isVisible(finished)) {
            parts.add(new Sharpen(params.sharpening(), analysis.noise(), finished));
        }
        return new InTurn(List.copyOf(parts));
    }

    /** Several operations on the same tile, one after another. Only the last looks beyond its pixel. */
    private record InTurn(List<PixelOperation> parts) implements PixelOperation {
        @Override
        public int halo() {
            return parts.stream().mapToInt(PixelOperation::halo).sum();
        }

        @Override
        public void apply(Tile tile) {
            parts.forEach(p -> p.apply(tile));
        }
    }
}
