/**
 * Finished pictures to files: export profiles, resizing and output sharpening, JPEG at a quality or within a byte budget,
 * metadata and disclosure, file names, and writing that leaves either the whole file or none. No operation on the look
 * of a photo lives here.
 */
@NullMarked
package pro.photoestate.engine.export;

import org.jspecify.annotations.NullMarked;
