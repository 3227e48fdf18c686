/**
 * The first start: the offer to look around, and the tour of two minutes, callouts beside the real parts of the window, which it
 * finds by their ids. Knows no place.
 */
@NullMarked
package pro.photoestate.app.ui.tour;

import org.jspecify.annotations.NullMarked;
