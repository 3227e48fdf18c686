/**
 * The desktop program and the photoestate command. The engine renders; this module stores, queues and shows.
 */
@NullMarked
package pro.photoestate.app;

import org.jspecify.annotations.NullMarked;
