package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.RecipeJson;
import pro.photoestate.sentence.Sentence;

class JobQueueTest {

    @TempDir
    Path folder;

    private QueueFixture at;

    @BeforeEach
    void open() {
        at = new QueueFixture(folder, 4);
    }

    @AfterEach
    void close() {
        at.close();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void workOff() throws InterruptedException {
        int before = at.ends.size();
        at.queue.start();
        until(() -> at.ends.size() > before);
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(at.out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(at.out)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> at.out.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<UUID> order() {
        return at.queue.snapshot().jobs().stream().map(Job::id).toList();
    }

    @Test
    void everySceneIsMadeOnceWithItsRecordItsRenditionAndItsState() throws Exception {
        List<UUID> jobs = at.enqueue(at.scenes);
        workOff();

        assertThat(files()).containsExactly("room00.jpg", "room01.jpg", "room02.jpg", "room03.jpg");
        assertThat(at.maker.made).containsExactlyElementsOf(at.scenes);
        assertThat(at.ends).containsExactly(new QueueTools.RunEnd(4, 0));
        for (int i = 0; i < 4; i++) {
            ProcessingRecord entry = at.queue.records().ofJob(jobs.get(i)).getFirst();
            assertThat(entry.outcome()).isEqualTo(JobState.DONE);
            assertThat(entry.recipe()).isEqualTo(RecipeJson.write(Looks.NATURAL));
            assertThat(entry.recipeVersion()).startsWith("natural@");
            assertThat(entry.stageMillis()).containsEntry("merge", 5L);
            StoredRendition stored = at.queue.records().renditions(at.scenes.get(i)).getFirst();
            assertThat(stored.file()).isEqualTo(entry.outputs().getFirst());
            assertThat(stored.file().sha256()).isEqualTo(Digests.sha256(stored.file().path()));
            assertThat(at.catalog.scenes().scene(at.scenes.get(i)).orElseThrow().state())
                    .isEqualTo(CatalogScene.State.EXPORTED);
        }
    }

    @Test
    void severalAtOnceMakeEverySceneOnce() throws Exception {
        CountDownLatch together = new CountDownLatch(3);
        at.scenes.subList(0, 3).forEach(scene -> at.maker.during.put(scene, cancel -> {
            together.countDown();
            while (together.getCount() > 0) {
                cancel.check();
            }
        }));
        at.enqueue(at.scenes);
        at.queue.start(3);
        until(() -> at.ends.size() == 1);
        assertThat(at.maker.made).containsExactlyInAnyOrderElementsOf(at.scenes);
        assertThat(at.ends).containsExactly(new QueueTools.RunEnd(4, 0));
    }

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
    void whatIsCancelledStaysCancelledWhenTheCatalogCannotBeWrittenJustThen() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(at.scenes.get(0), cancel -> {
            running.countDown();
            while (true) {
                cancel.check();
            }
        });
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
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
    void jobsRunByPriorityAndThenAsTheyWereMoved() throws Exception {
        List<UUID> jobs = at.enqueue(at.scenes);
        at.queue.moveBefore(jobs.get(2), jobs.get(0));
        at.queue.moveAfter(jobs.get(0), jobs.get(1));
        at.queue.priority(jobs.get(3), 5);
        assertThat(order()).containsExactly(jobs.get(3), jobs.get(2), jobs.get(1), jobs.get(0));
        at.queue.moveBefore(jobs.get(1), jobs.get(3));
        assertThat(order()).containsExactly(jobs.get(1), jobs.get(3), jobs.get(2), jobs.get(0));
        workOff();
        assertThat(at.maker.made)
                .containsExactly(at.scenes.get(1), at.scenes.get(3), at.scenes.get(2), at.scenes.get(0));
    }

    @Test
    void aRunningJobThatIsCancelledLeavesNothingAndTheNextRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(at.scenes.get(0), cancel -> {
            running.countDown();
            while (true) {
                cancel.check();
            }
        });
        List<UUID> jobs = at.enqueue(at.scenes.subList(0, 2));
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
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
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(at.scenes.get(0), cancel -> {
            running.countDown();
            while (true) {
                cancel.check();
            }
        });
        List<UUID> jobs = at.enqueue(at.scenes);
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
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
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(at.scenes.get(0), cancel -> {
            running.countDown();
            while (true) {
                cancel.check();
            }
        });
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        at.queue.close();
        assertThat(at.state(job)).isEqualTo(JobState.QUEUED);
        assertThat(at.queue.records().ofJob(job)).isEmpty();
    }

    @Test
    void aFileOfSomebodyElseIsNeverReplacedUnlessAskedFor() throws Exception {
        Files.createDirectories(at.out);
        Files.writeString(at.out.resolve("room00.jpg"), "the client's own");
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        workOff();
        assertThat(at.queue.job(job).orElseThrow().failure().orElseThrow().code()).isEqualTo("EXISTS");
        assertThat(at.out.resolve("room00.jpg")).hasContent("the client's own");
        assertThat(at.maker.made).isEmpty();

        ExportRequest replacing = new ExportRequest(
                List.of(Profiles.named("full")), at.out, Optional.empty(), "", true, 0);
        UUID second =
                at.queue.enqueue(replacing, QueueFixture.exports(at.scenes.subList(0, 1))).getFirst();
        until(() -> at.state(second) == JobState.DONE);
        assertThat(Files.readString(at.out.resolve("room00.jpg"))).startsWith(at.scenes.get(0).toString());
    }

    @Test
    void scenesOfTwoShootsWithTheSameNamesDoNotMeetInOneFolder() throws Exception {
        List<UUID> others = QueueFixture.addShoot(at.catalog, at.ids, folder.resolve("other"), 2);
        at.enqueue(at.scenes.subList(0, 2));
        at.enqueue(others);
        workOff();
        assertThat(files()).containsExactly("room00-2.jpg", "room00.jpg", "room01-2.jpg", "room01.jpg");
    }

    @Test
    void severalProfilesHaveAFolderEachAndNamesAreFilledFromTheShoot() throws Exception {
        at.queue.enqueue(
                new ExportRequest(
                        List.of(Profiles.named("full"), Profiles.named("web")),
                        at.out,
                        Optional.of("{address}-{seq:02}-{look}"),
                        "",
                        false,
                        0),
                QueueFixture.exports(at.scenes.subList(1, 2)));
        workOff();
        assertThat(files()).hasSize(2).allMatch(f -> f.matches("(full|web)/5.Oak.Street-02-natural\\.jpg"));
    }

    @Test
    void timeLeftFollowsFromWhatJobsTookAndListenersHearIt() throws Exception {
        at.maker.during.put(at.scenes.get(0), cancel -> at.clock.turn(Duration.ofSeconds(8)));
        at.enqueue(at.scenes.subList(0, 1));
        assertThat(at.queue.snapshot().leftInAll()).isEmpty();
        workOff();
        at.queue.pause();
        at.enqueue(at.scenes.subList(1, 4));
        List<QueueSnapshot> heard = new CopyOnWriteArrayList<>();
        Runnable stop = at.queue.listen(heard::add);
        at.alarm.ring();
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().leftInAll()).contains(Duration.ofSeconds(24));
        assertThat(heard.getFirst().counts()).containsEntry(JobState.QUEUED, 3).containsEntry(JobState.DONE, 1);
        stop.run();
        at.queue.resume();
        at.alarm.ring();
        assertThat(heard).hasSize(1);
    }

    @Test
    void endedJobsAreForgottenAndTheirRecordsStay() throws Exception {
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        workOff();
        assertThat(at.queue.forgetEnded()).isEqualTo(1);
        assertThat(at.queue.job(job)).isEmpty();
        assertThat(at.queue.records().ofJob(job)).hasSize(1);
        assertThatThrownBy(() -> at.queue.cancel(job))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.fault()).isEqualTo(JobException.Fault.JOB_GONE));
    }

    @Test
    void aSceneThatIsGoneQueuesNothing() {
        List<UUID> wanted = new ArrayList<>(at.scenes);
        wanted.add(new UUID(1, 2));
        assertThatThrownBy(() -> at.enqueue(wanted)).isInstanceOf(JobException.class).hasMessageContaining("no longer");
        assertThat(at.queue.snapshot().jobs()).isEmpty();
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
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        at.queue.cancel(job);
        until(() -> at.state(job) != JobState.RUNNING);
        assertThat(at.state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(files()).isEmpty();
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

    @Test
    void whatARunningJobHasDoneOfItsStageIsSeenAndNeverGoesBack() throws Exception {
        UUID job = at.enqueue(at.scenes.subList(0, 1)).getFirst();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        at.maker.within.put(at.scenes.getFirst(), listener -> {
            listener.within(JobStage.MERGING, 0.8);
            listener.within(JobStage.MERGING, 0.4); // from a thread that was late
            told.countDown();
            seen.await();
        });
        at.queue.start(1);
        told.await();
        assertThat(at.queue.job(job).orElseThrow().progress()).isEqualTo(JobStage.MERGING.at(0.8));
        assertThat(at.queue.snapshot().jobs().getFirst().progress()).isEqualTo(JobStage.MERGING.at(0.8));
        seen.countDown();
    }
}
