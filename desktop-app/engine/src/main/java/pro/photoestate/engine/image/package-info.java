/**
 * The picture itself: planes of native memory with one owner, the budget they are taken from, tiles of linear light,
 * coarse maps, homographies, and the way work is spread over the cores. No file formats, no operations.
 */
@NullMarked
package pro.photoestate.engine.image;

import org.jspecify.annotations.NullMarked;
