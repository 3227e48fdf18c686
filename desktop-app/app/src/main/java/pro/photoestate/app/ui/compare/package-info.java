/**
 * The place where pictures are held against each other: as shot, frames, versions and scenes, side by side, one over the
 * other, as their difference, by the frames they are made of, and many scenes at once. Pixels come from the studio,
 * recipes from the edits; what is compared with what, and where the same spot lies in both, is decided here.
 */
@NullMarked
package pro.photoestate.app.ui.compare;

import org.jspecify.annotations.NullMarked;
