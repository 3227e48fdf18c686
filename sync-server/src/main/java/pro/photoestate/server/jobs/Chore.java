package pro.photoestate.server.jobs;

import java.time.Duration;

/**
 * Work that comes back, done by one of the servers each time.
 *
 * @param name stable: a row carries it
 * @param pause between the end of one and the begin of the next
 * @param work may begin again after a crash, so it must not matter if it is done twice
 */
public record Chore(String name, Duration pause, Runnable work) {}
