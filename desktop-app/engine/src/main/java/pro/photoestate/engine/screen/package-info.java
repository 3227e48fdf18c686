/**
 * Frames as a screen shows them before anything is done to them: reduced, upright, sRGB, packed for the window system.
 * Speed comes first; what is delivered is rendered elsewhere.
 */
@NullMarked
package pro.photoestate.engine.screen;

import org.jspecify.annotations.NullMarked;
