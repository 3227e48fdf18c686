/**
 * Measures the engine against the physical floor on the same cores in the same run, and makes large frames out of small
 * ones for that. Nothing here is part of a render.
 */
@NullMarked
package pro.photoestate.engine.bench;

import org.jspecify.annotations.NullMarked;
