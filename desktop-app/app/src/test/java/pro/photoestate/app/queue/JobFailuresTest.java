package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** What cannot be made: given up at once or tried again later, and never in the way of the others. */
class JobFailuresTest extends OnQueue {

    @Test
    void aBrokenFileFailsAtOnceAndStopsNothingElse() throws Exception {
        at.maker.faults.put(at.scenes.get(1), new PhotoException(FaultCode.CORRUPT, Sentence.plain("room01.jpg is broken")));
        List<UUID> jobs = at.enqueue(at.scenes);
        workOff();

        assertThat(at.ends).containsExactly(new QueueTools.RunEnd(3, 1));
        Job failed = at.queue.job(jobs.get(1)).orElseThrow();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.attempt()).isEqualTo(1);
        assertThat(failed.failure()).contains(new JobFailure("CORRUPT", Sentence.plain("room01.jpg is broken")));
        assertThat(at.queue.records().ofJob(jobs.get(1)))
                .singleElement()
                .satisfies(r -> assertThat(r.outcome()).isEqualTo(JobState.FAILED));
        assertThat(files()).hasSize(3);
    }

    @Test
    void aFullDiskIsTriedAgainLaterAndLaterAndThenGivenUp() throws Exception {
        at.maker.faults.put(at.scenes.get(0), new PhotoException(FaultCode.UNWRITABLE, Sentence.plain("the disk is full")));
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        at.queue.start();
        List<Duration> waits = new ArrayList<>();
        for (int setback = 1; setback <= 4; setback++) {
            int setbacks = setback;
            until(() -> at.queue.job(job).orElseThrow().setbacks() == setbacks);
            waits.add(Duration.between(
                    at.clock.instant(), at.queue.job(job).orElseThrow().notBefore().orElseThrow()));
            assertThat(at.queue.job(job).orElseThrow().failure().orElseThrow().sentence()).hasToString("the disk is full");
            until(() -> at.alarm.delays.contains(waits.getLast()));
            at.clock.turn(waits.getLast());
            at.alarm.ring();
        }
        until(() -> at.state(job) == JobState.FAILED);
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(160), Duration.ofSeconds(640));
        assertThat(at.queue.job(job).orElseThrow().attempt()).isEqualTo(5);
        assertThat(at.queue.records().ofJob(job)).hasSize(1);
    }

    @Test
    void whatFailedIsMadeWhenAPersonTriesItAgain() throws Exception {
        at.maker.faults.put(at.scenes.get(0), new PhotoException(FaultCode.CORRUPT, Sentence.plain("broken")));
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        workOff();
        at.maker.faults.clear();
        at.queue.retry(job);
        until(() -> at.state(job) == JobState.DONE);
        assertThat(at.queue.records().ofJob(job))
                .extracting(ProcessingRecord::outcome)
                .containsExactly(JobState.FAILED, JobState.DONE);
        assertThatThrownBy(() -> at.queue.retry(job))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.fault()).isEqualTo(JobException.Fault.JOB_STATE));
    }

    @Test
    void whatFailedIsSeenHoweverManyAreInLine() throws Exception {
        at.maker.faults.put(at.scenes.get(0), new PhotoException(FaultCode.CORRUPT, Sentence.plain("broken")));
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        workOff();
        at.queue.pause();
        at.enqueue(at.scenes.subList(1, 4));
        List<Job> shown = new LineRepository(at.catalog.database()).jobs(2);
        assertThat(shown).extracting(Job::state).containsExactly(JobState.QUEUED, JobState.QUEUED, JobState.FAILED);
        assertThat(shown.getLast().id()).isEqualTo(job);
    }

    @Test
    void whatRunsIsNotPutInLineAgain() {
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        var jobs = new JobRepository(at.catalog.database());
        assertThat(jobs.claim(at.clock.instant())).isPresent();
        assertThatThrownBy(() -> jobs.retry(job))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.fault()).isEqualTo(JobException.Fault.JOB_STATE));
        assertThat(at.state(job)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void anErrorOfTheMachineFailsItsJobAndTheOthersAreMade() throws Exception {
        at.maker.during.put(at.scenes.getFirst(), cancel -> {
            throw new InternalError("a fault occurred in an unsafe memory access operation"); // a mapped file's disk is away
        });
        List<UUID> jobs = at.enqueue(at.scenes);
        workOff();
        assertThat(at.state(jobs.getFirst())).isEqualTo(JobState.FAILED);
        assertThat(at.ends).containsExactly(new QueueTools.RunEnd(3, 1));
    }
}
