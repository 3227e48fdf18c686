/**
 * The place where a scene gets its look: the picture, the sliders that its recipe is made of, history, looks and handles on
 * the picture. Pixels come from the studio, recipes go to the edits.
 */
@NullMarked
package pro.photoestate.app.ui.develop;

import org.jspecify.annotations.NullMarked;
