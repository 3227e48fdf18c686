/**
 * The colours of the screen: its profile, where the system tells it or the person chose one, and the numbers that make sRGB
 * colours look right on it. Only what is seen passes here, never what is exported (decision 6).
 */
@NullMarked
package pro.photoestate.app.screen;

import org.jspecify.annotations.NullMarked;
