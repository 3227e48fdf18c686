/**
 * How things are called from their birth on, on a desktop or a server.
 */
@NullMarked
package pro.photoestate.identity;

import org.jspecify.annotations.NullMarked;
