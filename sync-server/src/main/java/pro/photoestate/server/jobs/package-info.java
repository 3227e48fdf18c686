/**
 * What is done later or outside of a request: durable, on one server of several, tried again with patience, and listed when
 * it is given up.
 */
@NullMarked
package pro.photoestate.server.jobs;

import org.jspecify.annotations.NullMarked;
