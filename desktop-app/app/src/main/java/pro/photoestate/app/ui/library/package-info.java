/**
 * The places SHOOTS and SCENES: shoots as cards, search over the whole catalog, what comes in from folders and cards, and
 * the scenes of one shoot as stacks that are arranged, marked and culled. What they do to the catalog is done by
 * {@code catalog}, {@code ingest} and {@code edit}; pictures come from {@code pictures}.
 */
@NullMarked
package pro.photoestate.app.ui.library;

import org.jspecify.annotations.NullMarked;
