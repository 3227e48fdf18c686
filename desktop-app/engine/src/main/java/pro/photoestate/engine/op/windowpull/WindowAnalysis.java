package pro.photoestate.engine.op.windowpull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * What the engine found for one scene, in the geometry of its reference frame. Immutable plain numbers.
 *
 * @param version {@link WindowPull#ANALYSIS_VERSION} of the method that found it
 * @param pulls what is taken from which frame; empty when nothing is pulled
 * @param source which frame the panes come from
 * @param pulledPct share of the picture that is pulled, weighted by how much, in percent
 * @param reason one sentence that says why nothing is pulled; empty when something is
 */
public record WindowAnalysis(
        int version, List<Pull> pulls, FrameMap source, double pulledPct, Optional<String> reason) {

    /** Share of a pull from which its frame is the source of a spot, in percent. */
    private static final double HALF_PCT = 50;

    public WindowAnalysis {
        pulls = List.copyOf(pulls);
    }

    /**
     * The frame that a pull at this strength gives at least half of what is seen at (u, v), 0..1 from the left and upper
     * edge of the picture; empty where the merge gives more.
     *
     * @param strengthPct 0..100 %
     */
    public OptionalInt frameAt(double u, double v, double strengthPct) {
        byte frame = source.at(u, v);
        if (frame == FrameMap.MERGED) {
            return OptionalInt.empty();
        }
        return pulls.stream()
                .filter(p -> p.frame() == frame && p.region().at(u, v) * strengthPct >= HALF_PCT)
                .mapToInt(Pull::frame)
                .findFirst();
    }

    /** The same with the frames counted in another way: {@code places} gives the new index of each. */
    public WindowAnalysis withFrames(IntUnaryOperator places) {
        List<Pull> moved = pulls.stream()
                .map(p -> new Pull(places.applyAsInt(p.frame()), p.region(), p.change()))
                .toList();
        byte[] cells = source.frames().clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == FrameMap.MERGED ? FrameMap.MERGED : (byte) places.applyAsInt(cells[i]);
        }
        return new WindowAnalysis(
                version, moved, new FrameMap(source.columns(), source.rows(), cells), pulledPct, reason);
    }
}
