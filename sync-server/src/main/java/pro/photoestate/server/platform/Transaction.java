package pro.photoestate.server.platform;

import org.jdbi.v3.core.Handle;

/**
 * A transaction of the database that is under way. Services hand it to repositories, so that what several features do is
 * done together or not at all. It is of one thread, and ends with the work that it was opened for.
 *
 * @param handle for repositories only
 */
public record Transaction(Handle handle) {}
