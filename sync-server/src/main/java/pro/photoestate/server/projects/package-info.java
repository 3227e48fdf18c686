/**
 * Shoots as an organization shares them: what they are called, how they are billed, and who of the agents sees them.
 */
@NullMarked
package pro.photoestate.server.projects;

import org.jspecify.annotations.NullMarked;
