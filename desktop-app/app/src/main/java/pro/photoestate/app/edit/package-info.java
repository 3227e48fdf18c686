/**
 * Editing without a window: the recipe that each scene has and had, changes to it, copies of it for other scenes, and the
 * undoing of all that. What recipes do to pixels is the engine's; how they are shown is the views'.
 */
@NullMarked
package pro.photoestate.app.edit;

import org.jspecify.annotations.NullMarked;
