package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.queue.HotFolderIntake;

class HotIntakeTest {

    @TempDir
    Path folder;

    private Desk desk;
    private HotIntake intake;
    private Path hot;
    private Path broken;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        intake = new HotIntake(desk.catalog, desk.imports, () -> {});
        hot = Files.createDirectories(folder.resolve("hot"));
        broken = Files.writeString(hot.resolve("broken.jpg"), "this is no photo");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void tellsOfTheBroken(HotFolderIntake.Arrived arrived) {
        assertThat(arrived.failures()).singleElement().satisfies(f -> {
            assertThat(f.file()).isEqualTo(broken);
            assertThat(f.message()).contains("broken.jpg");
        });
    }

    @Test
    void aBrokenFileIsToldBesideTheScenesOfTheOthers() throws IOException {
        Path hall = hot.resolve("hall.jpg");
        TestShoot.single(hall, 2);
        HotFolderIntake.Arrived arrived = intake.scenesOf(hot, List.of(broken, hall));
        assertThat(arrived.scenes()).hasSize(1);
        tellsOfTheBroken(arrived);
    }

    @Test
    void aBrokenFileIsToldAlsoWhenNothingElseHasCome() {
        HotFolderIntake.Arrived arrived = intake.scenesOf(hot, List.of(broken));
        assertThat(arrived.scenes()).isEmpty();
        tellsOfTheBroken(arrived);
    }
}
