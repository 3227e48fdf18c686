package pro.photoestate.app.ui.develop;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests have that use Develop in its window: one window for a class, and the first scene without edits for each test. */
abstract class OnDevelopStage {

    @TempDir
    private static Path folder;

    static DevelopDesk all;
    static DevelopStage stage;

    @BeforeAll
    static void open() throws IOException {
        all = new DevelopDesk(folder, 4);
        stage = DevelopStage.english(all);
    }

    @AfterAll
    static void close() {
        stage.close();
        all.close();
    }

    @BeforeEach
    void begin() {
        stage.reset();
        stage.develop(0);
    }
}
