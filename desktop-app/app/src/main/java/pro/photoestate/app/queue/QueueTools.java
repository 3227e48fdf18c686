package pro.photoestate.app.queue;

import java.time.Clock;
import java.util.function.Consumer;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.platform.SleepInhibitor;
import pro.photoestate.identity.Ids;

/**
 * What a queue needs from outside.
 *
 * @param alarm wakes it for another try, and spaces its news
 * @param sleep holds the machine awake while it works
 * @param ended told on a worker's thread when everything in line has been worked off
 */
public record QueueTools(Clock clock, Ids ids, Alarm alarm, SleepInhibitor sleep, Consumer<RunEnd> ended) {

    /**
     * What came of a run, from the first job to the empty line.
     *
     * @param done jobs that were made
     * @param failed jobs that are not tried again by themselves
     */
    public record RunEnd(int done, int failed) {}
}
