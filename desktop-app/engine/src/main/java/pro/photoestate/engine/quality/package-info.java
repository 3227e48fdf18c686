/**
 * Figures about one picture: clipping, crushing, sharpness, noise, cast and exposure, with warnings by thresholds. It
 * measures and never changes anything.
 */
@NullMarked
package pro.photoestate.engine.quality;

import org.jspecify.annotations.NullMarked;
