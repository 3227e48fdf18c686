/** The operation {@code rotate}: quarter turns and fine turns by hand, as a homography. No pixels, no crop. */
@NullMarked
package pro.photoestate.engine.op.rotate;

import org.jspecify.annotations.NullMarked;
