/**
 * Photos for the screen before anything is done to them: thumbnails by urgency, with a cache on the disk, and frames at
 * the size of the screen, read ahead. It delivers packed pixels on its own threads and knows no window system.
 */
@NullMarked
package pro.photoestate.app.pictures;

import org.jspecify.annotations.NullMarked;
