package pro.photoestate.engine.op.windowpull;

import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Grid;

/**
 * What is taken from one frame.
 *
 * @param frame index of the frame
 * @param liftEv EV by which its light is raised, so that the view looks bright
 * @param region 0..1, where the panes are, and how much is pulled there
 * @param guide the frame's luma without its texture, as a function of its luma (encoded 0..1)
 * @param darkest encoded luma of the frame, 0..1, at and below which nothing is pulled: inside things against the light
 * @param brightest encoded luma of the frame, 0..1, from which on all is pulled: light that only outside is so strong
 */
public record Pull(int frame, double liftEv, Grid region, LocalLinear guide, float darkest, float brightest) {}
