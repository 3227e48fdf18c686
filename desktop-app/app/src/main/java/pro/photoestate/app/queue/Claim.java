package pro.photoestate.app.queue;

import java.util.Optional;

/**
 * A job that a worker has.
 *
 * @param job as it was when it was taken, running
 * @param made what an earlier run of it noted before it gave files their names
 */
record Claim(Job job, ExportTask task, Optional<Made> made) {}
