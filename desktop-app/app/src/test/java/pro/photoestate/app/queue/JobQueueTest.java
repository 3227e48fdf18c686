package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.RecipeJson;

/** What is in line: its order, what is made of it and under which names, and what is told of it. */
class JobQueueTest extends OnQueue {

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
