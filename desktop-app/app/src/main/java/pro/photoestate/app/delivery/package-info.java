/**
 * Deliveries without a window: what goes out of a shoot and how, what is to be looked at before, what is told about the
 * photos, and the export itself, which the queue does. Publishing to clients does not live here yet.
 */
@NullMarked
package pro.photoestate.app.delivery;

import org.jspecify.annotations.NullMarked;
