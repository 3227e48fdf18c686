/**
 * The operation {@code crop}, and the framing of the finished photo: what alignment left, straightening, turning and
 * cropping become one {@code View}, so that pixels are resampled once. No pixels are changed here.
 */
@NullMarked
package pro.photoestate.engine.op.crop;

import org.jspecify.annotations.NullMarked;
