package pro.photoestate.engine.op.windowpull;

import java.util.List;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Picture;

/**
 * The window-pull operation. A pane is where the frame that exposes the room is clipped while a darker frame measures
 * more light than white paint in the room could send back (exposure-consistent mask); its border follows the darker
 * frame's own edges by a guided filter, where the inside stands black against the view. Thread-safe.
 */
public final class WindowPull {

    /** The version of the analysis; it changes when the same frames give other numbers. */
    public static final int ANALYSIS_VERSION = 1;

    private WindowPull() {}

    /**
     * Finds the panes, the frame that shows each best, and whether it shows more than the merge does.
     *
     * @param merged the merged picture; only read
     * @param frames its frames, aligned and of its size, U8 or U16; only read
     * @param exposureEv relative exposure of each frame in EV
     * @param cores for reading the frames
     */
    public static WindowAnalysis analyse(
            Picture merged, List<Picture> frames, List<Double> exposureEv, Cores cores) {
        return new PaneSearch(merged, frames, exposureEv, cores).analysis();
    }

    /**
     * Changes the panes of the merged picture in place; every other sample stays as it is.
     *
     * @param merged the merged U16 picture, owned by the caller; written
     * @param frames the frames the analysis was made with
     * @param strength 0..100 %
     * @param cores each task writes its own rows
     */
    public static void apply(
            Picture merged, List<Picture> frames, WindowAnalysis analysis, double strength, Cores cores) {
        if (strength <= 0) {
            return;
        }
        for (Pull pull : analysis.pulls()) {
            new PaneBlend(merged, frames.get(pull.frame()), pull, (float) strength / 100).run(cores);
        }
    }
}
