/**
 * The live rendering behind the screen: previews that follow a slider, the full size for the zoom, the picture before,
 * thumbnails of looks, and masks over the picture. Pixels leave as arrays; it knows no window. What a recipe does is the
 * engine's; batches have a darkroom of their own.
 */
@NullMarked
package pro.photoestate.app.studio;

import org.jspecify.annotations.NullMarked;
