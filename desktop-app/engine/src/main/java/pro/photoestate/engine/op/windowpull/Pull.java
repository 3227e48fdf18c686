package pro.photoestate.engine.op.windowpull;

import pro.photoestate.engine.image.Grid;

/**
 * What one pane, or several that hang together, takes from one frame.
 *
 * @param frame index of the frame
 * @param region 0..1, where the pane is and how much is pulled there
 * @param change how the luma changes with the frame's luma
 */
public record Pull(int frame, Grid region, ViewCurve change) {
    public Pull {
        region = region.rounded();
    }
}
