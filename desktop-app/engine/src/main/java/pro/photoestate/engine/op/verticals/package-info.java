/**
 * The operation {@code verticals}: from one upright picture to how the camera was held (roll and pitch, with their
 * uncertainty) and to the homography that makes verticals vertical, or to the reason why it is left alone. No pixels
 * are changed here, and no crop is chosen: that is {@code op.crop}.
 */
@NullMarked
package pro.photoestate.engine.op.verticals;

import org.jspecify.annotations.NullMarked;
