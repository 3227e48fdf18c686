package pro.photoestate.server.jobs;

import java.util.function.Consumer;

/**
 * A kind of job. The work of one instance may begin again after a crash, so it must not matter if it is done twice.
 *
 * @param name stable: rows carry it
 * @param work is given what the instance is called; it throws to be tried again
 */
public record JobKind(String name, Consumer<String> work) {}
