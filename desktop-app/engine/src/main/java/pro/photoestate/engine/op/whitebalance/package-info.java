/**
 * White balance: the lights of a scene found on its surfaces, and gains, for the whole picture or by region, that make
 * walls neutral and leave wood, brick, lawn and sky their colour. The readme beside this file names the sources.
 */
@NullMarked
package pro.photoestate.engine.op.whitebalance;

import org.jspecify.annotations.NullMarked;
