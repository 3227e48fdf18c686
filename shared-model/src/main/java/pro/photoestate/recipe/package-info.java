/**
 * What a person wants done to a scene: an immutable, ordered, versioned list of steps, its JSON form, and the class of
 * each operation, from which both the desktop and the server derive disclosure. What the engine found for one scene
 * (homographies, illuminants, masks) is an analysis and does not live here.
 */
@NullMarked
package pro.photoestate.recipe;

import org.jspecify.annotations.NullMarked;
