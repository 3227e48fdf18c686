package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Jobs that are cancelled, put back by a pause, and put back at the end of the program. */
class JobStopsTest extends OnQueue {

    @Test
    void whatIsCancelledStaysCancelledWhenTheCatalogCannotBeWrittenJustThen() throws Exception {
        CountDownLatch running = endless(at.scenes.get(0));
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        startUntil(running);
        at.catalog.database().write(h -> h.execute("CREATE TRIGGER full BEFORE UPDATE OF state ON job"
                + " WHEN NEW.state = 'cancelled' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));
        at.queue.cancel(job);
        until(() -> at.queue.snapshot().problem().isPresent());
        at.maker.during.clear(); // tried again, it would be made
        at.alarm.ring();
        assertThat(at.maker.made).isEmpty();
        at.catalog.database().write(h -> h.execute("DROP TRIGGER full"));
        until(() -> {
            at.alarm.ring();
            return at.state(job) == JobState.CANCELLED;
        });
        until(() -> at.queue.snapshot().problem().isEmpty());
        assertThat(at.maker.made).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aRunningJobThatIsCancelledLeavesNothingAndTheNextRuns() throws Exception {
        CountDownLatch running = endless(at.scenes.get(0));
        List<UUID> jobs = at.enqueue(at.scenes.subList(0, 2));
        startUntil(running);
        assertThat(at.awake).hasValue(1);
        at.queue.cancel(jobs.get(0));
        until(() -> at.ends.size() == 1);
        assertThat(at.state(jobs.get(0))).isEqualTo(JobState.CANCELLED);
        assertThat(at.state(jobs.get(1))).isEqualTo(JobState.DONE);
        assertThat(files()).containsExactly("room01.jpg");
        until(() -> at.awake.get() == 0);
    }

    @Test
    void aPausedQueuePutsBackWhatRunsAndStaysPausedAtTheNextStart() throws Exception {
        CountDownLatch running = endless(at.scenes.get(0));
        List<UUID> jobs = at.enqueue(at.scenes);
        startUntil(running);
        at.queue.pause();
        until(() -> at.state(jobs.get(0)) == JobState.QUEUED);
        at.reopen();
        at.queue.start();
        assertThat(at.queue.snapshot().paused()).isTrue();
        assertThat(order()).containsExactlyElementsOf(jobs);
        at.maker.during.clear();
        at.queue.resume();
        until(() -> at.ends.size() == 1);
        assertThat(at.maker.made).containsExactlyElementsOf(at.scenes);
    }

    @Test
    void aProgramThatEndsPutsBackWhatRuns() throws Exception {
        CountDownLatch running = endless(at.scenes.get(0));
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        startUntil(running);
        at.queue.close();
        assertThat(at.state(job)).isEqualTo(JobState.QUEUED);
        assertThat(at.queue.records().ofJob(job)).isEmpty();
    }

    @Test
    void aJobThatFailsInTheMomentItIsCancelledIsNotTriedAgain() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(at.scenes.getFirst(), cancel -> {
            running.countDown();
            while (!cancel.isCancelled()) {
                Thread.onSpinWait();
            }
            throw new PhotoException(FaultCode.UNWRITABLE, Sentence.plain("the disk is full"));
        });
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        startUntil(running);
        at.queue.cancel(job);
        until(() -> at.state(job) != JobState.RUNNING);
        assertThat(at.state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(files()).isEmpty();
    }

    @Test
    void ofSeveralThatAreCancelledThoseThatHaveEndedMeanwhileDoNotKeepTheOthers() throws Exception {
        List<UUID> first = at.enqueue(at.scenes.subList(0, 1));
        workOff();
        at.queue.pause();
        List<UUID> all = new ArrayList<>(first);
        all.addAll(at.enqueue(at.scenes.subList(1, 3)));
        at.queue.cancelOpen(all);
        assertThat(all).extracting(at::state).containsExactly(JobState.DONE, JobState.CANCELLED, JobState.CANCELLED);
    }
}
