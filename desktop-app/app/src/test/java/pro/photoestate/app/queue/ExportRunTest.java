package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;

/** The protocol of {@link ExportRun}, with a death after every step. */
class ExportRunTest {

    /** The process is killed: nobody catches it, nobody tidies up. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @TempDir
    Path folder;

    private QueueFixture at;
    private JobRepository jobs;
    private UUID job;

    @BeforeEach
    void open() {
        at = new QueueFixture(folder, 1);
        jobs = new JobRepository(at.catalog.database());
        ExportRequest two = new ExportRequest(
                List.of(Profiles.named("full"), Profiles.named("web")), at.out, Optional.empty(), "", false, 0);
        job = at.queue.enqueue(two, QueueFixture.exports(at.scenes)).getFirst();
    }

    @AfterEach
    void close() {
        at.close();
    }

    private void run(ExportRun.Step lethal, int times) {
        AtomicInteger left = new AtomicInteger(times);
        Claim claim = jobs.claim(at.clock.instant()).orElseThrow();
        new ExportRun(jobs, at.maker, at.clock, at.ids, step -> {
                    if (step == lethal && left.decrementAndGet() == 0) {
                        throw new Death();
                    }
                })
                .run(claim, new Cancel(), stage -> {});
    }

    private void runToItsEnd() {
        run(ExportRun.Step.ENDED, -1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(at.out)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void assertDoneOnce() throws IOException {
        assertThat(at.state(job)).isEqualTo(JobState.DONE);
        assertThat(files()).containsExactly(at.out.resolve("full/room00.jpg"), at.out.resolve("web/room00.jpg"));
        List<ProcessingRecord> records = at.queue.records().ofJob(job);
        assertThat(records).hasSize(1);
        assertThat(at.queue.records().renditions(at.scenes.getFirst())).hasSize(2);
        for (MadeFile file : records.getFirst().outputs()) {
            assertThat(Digests.sha256(file.path())).isEqualTo(file.sha256());
        }
    }

    @ParameterizedTest
    @CsvSource({"CLAIMED, 1, 1", "MADE, 1, 2", "NOTED, 1, 1", "NAMED, 1, 1", "NAMED, 2, 1"})
    void deadAfterAnyStepItIsDoneOnceByTheNextRun(ExportRun.Step lethal, int times, int makings) throws IOException {
        assertThatThrownBy(() -> run(lethal, times)).isInstanceOf(Death.class);
        assertThat(jobs.recover(Set.of())).containsExactly(job);
        runToItsEnd();
        assertDoneOnce();
        assertThat(at.maker.made).hasSize(makings);
    }

    @Test
    void deadAfterTheLastStepNothingIsLeftToDo() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.ENDED, 1)).isInstanceOf(Death.class);
        assertThat(jobs.recover(Set.of())).isEmpty();
        assertThat(jobs.claim(at.clock.instant())).isEmpty();
        assertDoneOnce();
    }

    @Test
    void deadAgainAndAgainItIsStillDoneOnce() throws IOException {
        for (ExportRun.Step step : List.of(
                ExportRun.Step.MADE, ExportRun.Step.CLAIMED, ExportRun.Step.NOTED, ExportRun.Step.NAMED)) {
            assertThatThrownBy(() -> run(step, 1)).isInstanceOf(Death.class);
            jobs.recover(Set.of());
        }
        runToItsEnd();
        assertDoneOnce();
    }

    @Test
    void deadWithinARenameThatNeverReplacesLeavesNoSecondFile() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NOTED, 1)).isInstanceOf(Death.class);
        Path target = at.out.resolve("full/room00.jpg");
        Files.createLink(target, new StagedFiles(job).place(target));
        jobs.recover(Set.of());
        runToItsEnd();
        assertDoneOnce();
    }

    @Test
    void aNotedFileThatSomebodyRemovedIsMadeAgain() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NAMED, 1)).isInstanceOf(Death.class);
        Files.delete(new StagedFiles(job).place(at.out.resolve("web/room00.jpg")));
        jobs.recover(Set.of());
        runToItsEnd(); // and the file that has its name is the job's own: it is replaced
        assertDoneOnce();
        assertThat(at.maker.made).hasSize(2);
    }

    @Test
    void deadBetweenMakingAgainAndNamingItKnowsItsOwnFilesStill() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NAMED, 1)).isInstanceOf(Death.class);
        Files.delete(new StagedFiles(job).place(at.out.resolve("web/room00.jpg")));
        jobs.recover(Set.of());
        assertThatThrownBy(() -> run(ExportRun.Step.NOTED, 1)).isInstanceOf(Death.class);
        jobs.recover(Set.of());
        runToItsEnd();
        assertDoneOnce();
    }

    @Test
    void aFileThatCameMeanwhileIsNotReplaced() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NOTED, 1)).isInstanceOf(Death.class);
        Files.writeString(at.out.resolve("full/room00.jpg"), "somebody else's");
        jobs.recover(Set.of());
        assertThatThrownBy(this::runToItsEnd).isInstanceOf(PhotoException.class).hasMessageContaining("exists already");
        assertThat(at.out.resolve("full/room00.jpg")).hasContent("somebody else's");
    }

    @Test
    void cancelledAfterADeathWhileFilesGotTheirNamesItIsDone() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NAMED, 1)).isInstanceOf(Death.class);
        at.reopen();
        at.queue.cancel(job);
        assertDoneOnce();
    }

    @Test
    void cancelledAfterADeathWithANotedFileGoneNoFileOfItStays() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NAMED, 1)).isInstanceOf(Death.class);
        Files.delete(new StagedFiles(job).place(at.out.resolve("web/room00.jpg")));
        at.reopen();
        at.queue.cancel(job);
        assertThat(at.state(job)).isEqualTo(JobState.CANCELLED);
        assertThat(files()).isEmpty();
    }

    @Test
    void aJobThatFailsWhileItNamesItsFilesLeavesOnlyWhatIsNotItsOwn() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NOTED, 1)).isInstanceOf(Death.class);
        Path foreign = Files.writeString(at.out.resolve("web/room00.jpg"), "somebody else's");
        at.reopen();
        Claim claim = jobs.claim(at.clock.instant()).orElseThrow();
        var end = new JobEnd(
                jobs, new ExportRun(jobs, at.maker, at.clock, at.ids, step -> {}), at.toolsOfQueue());

        assertThat(end.settle(claim, end.run(claim, new Cancel(), stage -> {}), false)).isEqualTo(JobState.FAILED);

        assertThat(files()).containsExactly(foreign);
        Files.delete(foreign);
        at.queue.retry(job);
        runToItsEnd();
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatAnotherJobHasOnRecordIsNotRemovedWithACancelledOne() throws IOException {
        assertThatThrownBy(() -> run(ExportRun.Step.NAMED, 1)).isInstanceOf(Death.class);
        Path named = at.out.resolve("full/room00.jpg");
        Files.delete(new StagedFiles(job).place(at.out.resolve("web/room00.jpg")));
        at.catalog.database().write(h -> h.execute(
                "INSERT INTO rendition SELECT ?, 'another', scene_id, 'full', 1, 'x', 1, 1, 0, 'v' FROM job", named.toString()));
        at.reopen();
        at.queue.cancel(job);
        assertThat(files()).containsExactly(named);
    }
}
