/**
 * Detail: clarity, dehaze and capture sharpening. Clarity and dehaze work from coarse maps and need no neighbours;
 * sharpening looks two pixels around. Output sharpening for a given size belongs to export.
 */
@NullMarked
package pro.photoestate.engine.op.detail;

import org.jspecify.annotations.NullMarked;
