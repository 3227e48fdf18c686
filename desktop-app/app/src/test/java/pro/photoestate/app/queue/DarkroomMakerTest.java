package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.render.Cancel;

class DarkroomMakerTest {

    @TempDir
    Path folder;

    @Test
    void aPhotoIsMadeWithItsStagesItsReportAndItsFigures() throws Exception {
        TestShoot.single(folder.resolve("card/room00.jpg"), 1);
        try (QueueFixture at = new QueueFixture(folder, 1);
                DarkroomMaker maker = new DarkroomMaker(at.catalog, Machine.usualMemory())) {
            at.enqueue(at.scenes);
            Claim claim = new JobRepository(at.catalog.database()).claim(at.clock.instant()).orElseThrow();
            List<JobStage> stages = new ArrayList<>();
            List<Double> shares = Collections.synchronizedList(new ArrayList<>());
            JobListener listener = new JobListener() {
                @Override
                public void begun(JobStage stage) {
                    stages.add(stage);
                }

                @Override
                public void within(JobStage stage, double share) {
                    shares.add(stage.at(share));
                }
            };
            StagedFiles staged = new StagedFiles(claim.job().id());

            Made made = maker.make(claim, staged::place, new Cancel(), listener);

            assertThat(stages)
                    .containsExactly(JobStage.WAITING, JobStage.MERGING, JobStage.FINISHING, JobStage.WRITING);
            assertThat(shares)
                    .as("frames, rows and files tell how far it is")
                    .hasSizeGreaterThan(6)
                    .allSatisfy(s -> assertThat(s).isBetween(JobStage.MERGING.begin(), JobStage.NAMING.begin()));
            assertThat(shares.getLast()).isEqualTo(JobStage.NAMING.begin());
            assertThat(staged.complete(made)).isTrue();
            assertThat(made.stageMillis()).containsKeys("decode", "export", "total");
            assertThat(made.report()).contains("\"outputs\":[\"" + at.out.resolve("room00.jpg"));
            MadeFile file = made.files().getFirst();
            assertThat(file.path()).isEqualTo(at.out.resolve("room00.jpg")).doesNotExist();
            BufferedImage picture = ImageIO.read(staged.place(file.path()).toFile());
            assertThat(picture.getWidth()).isEqualTo(file.width());
            assertThat(picture.getHeight()).isEqualTo(file.height());
        }
    }

    @Test
    void aDriveThatIsAwayMayComeBackButAMissingFileDoesNot() throws Exception {
        try (QueueFixture at = new QueueFixture(folder, 1);
                DarkroomMaker maker = new DarkroomMaker(at.catalog, Machine.usualMemory())) {
            UUID job = at.enqueue(at.scenes).getFirst();
            Claim claim = new JobRepository(at.catalog.database()).claim(at.clock.instant()).orElseThrow();
            var staged = new StagedFiles(job);

            assertThatThrownBy(() -> maker.make(claim, staged::place, new Cancel(), stage -> {}))
                    .satisfies(e -> assertThat(JobFault.of(e).mayPass()).isTrue())
                    .hasMessageContaining("connect its drive");

            Files.createDirectories(folder.resolve("card"));
            assertThatThrownBy(() -> maker.make(claim, staged::place, new Cancel(), stage -> {}))
                    .satisfies(e -> assertThat(JobFault.of(e).mayPass()).isFalse())
                    .hasMessageContaining("room00.jpg");
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryWaitsUntilTheOtherIsDone() throws Exception {
        MemoryGate gate = new MemoryGate(100);
        List<String> order = new ArrayList<>();
        Thread second;
        try (MemoryGate.Place _ = gate.enter(500, new Cancel())) { // alone it is let in though it is too large
            second = Thread.ofPlatform().start(() -> {
                try (MemoryGate.Place _ = gate.enter(10, new Cancel())) {
                    order.add("second");
                }
            });
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            order.add("first");
        }
        second.join();
        assertThat(order).containsExactly("first", "second");
    }
}
