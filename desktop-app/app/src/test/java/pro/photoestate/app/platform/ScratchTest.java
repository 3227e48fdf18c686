package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void closingRemovesTheFolderWithAllThatIsLeftInIt() throws IOException {
        Scratch scratch = Scratch.make();
        Files.writeString(scratch.folder().resolve("plane.bin"), "left behind");
        Files.writeString(Files.createDirectory(scratch.folder().resolve("deep")).resolve("more"), "and more");

        scratch.close();

        assertThat(scratch.folder()).doesNotExist();
        scratch.close();
    }
}
