/**
 * The ordered log of what changed in an organization. Features append to it in the transaction of the change; sync reads it.
 */
@NullMarked
package pro.photoestate.server.changes;

import org.jspecify.annotations.NullMarked;
