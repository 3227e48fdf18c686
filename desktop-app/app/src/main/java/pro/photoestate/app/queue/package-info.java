/**
 * Batches: which scenes are to be made, which are made already, and how many at once; survives being killed. It knows
 * neither terminal nor window, and reports through a listener.
 */
@NullMarked
package pro.photoestate.app.queue;

import org.jspecify.annotations.NullMarked;
