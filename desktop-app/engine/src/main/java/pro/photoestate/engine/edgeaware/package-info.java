/**
 * Edge-aware splitting of light into a base and its detail, cheap at any size: lightness, box means, and the guided
 * filter solved on coarse grids whose coefficients are spread over full-size rows. It knows no operation.
 */
@NullMarked
package pro.photoestate.engine.edgeaware;

import org.jspecify.annotations.NullMarked;
