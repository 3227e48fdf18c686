/**
 * Wiring only: the one place where the parts of the desktop program are put together.
 */
@NullMarked
package pro.photoestate.app;

import org.jspecify.annotations.NullMarked;
