/**
 * Colour: vibrance, saturation and chroma by hue, at constant luminance. The readme beside this file names the sources.
 */
@NullMarked
package pro.photoestate.engine.op.colour;

import org.jspecify.annotations.NullMarked;
