package pro.photoestate.server.jobs;

import java.time.Instant;

/**
 * A job that was given up.
 *
 * @param reason the last failure in words
 */
public record DeadJob(String kind, String instance, Instant failedAt, int attempts, String reason) {}
