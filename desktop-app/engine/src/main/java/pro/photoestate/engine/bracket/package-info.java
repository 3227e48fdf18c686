/**
 * From frames to one picture: which frames are one scene, how they lie on each other, and the merge with its ghosts,
 * window pull and source map. It reads no files and knows no recipe.
 */
@NullMarked
package pro.photoestate.engine.bracket;

import org.jspecify.annotations.NullMarked;
