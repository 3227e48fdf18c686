package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.SqliteFile;

/** The end of the program over a drive that does not answer. */
@Timeout(60)
class ClosingTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path home;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private Workshop workshop;

    @BeforeEach
    void open() {
        AppFolders folders = AppFolders.below(home);
        workshop = new Workshop(
                folders,
                SettingsFile.open(folders.settingsFile()),
                Clock.systemUTC(),
                new Workshop.Told(() -> {}, end -> {}, () -> {}));
    }

    @AfterEach
    void close() {
        answers.countDown();
        workshop.close();
    }

    /** Takes no notice of being interrupted, as a drive does not. */
    private Object never() {
        asked.countDown();
        boolean answered = false;
        while (!answered) {
            try {
                answers.await();
                answered = true;
            } catch (InterruptedException e) {
                answered = false;
            }
        }
        return "";
    }

    @Test
    void aSaveThatNeverEndsDoesNotHoldTheEndOfTheProgram() throws InterruptedException {
        SqliteFile catalog = workshop.catalog.database();
        workshop.background.execute(() -> catalog.write(handle -> never()));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(workshop.closeWithin(SHORT)).isFalse();
        answers.countDown();
        assertThat(workshop.closeWithin(Duration.ofSeconds(30))).as("it was only late").isTrue();
    }

    @Test
    void aCatalogThatCannotBeReadDoesNotHoldTheWindowOpen() throws InterruptedException {
        SqliteFile catalog = workshop.catalog.database();
        workshop.background.execute(() -> catalog.read(handle -> never()));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(workshop.isWorking()).isFalse();
    }

    @Test
    void otherwiseEverythingIsClosed() {
        assertThat(workshop.closeWithin(Duration.ofSeconds(30))).isTrue();
        open(); // nobody has it
    }
}
