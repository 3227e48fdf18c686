package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {

    @TempDir
    private Path scratch;

    @Test
    void rendersAMadeUpBracketAndLeavesNothing() {
        WarmUp.run(scratch);
        assertThat(scratch).isEmptyDirectory();
    }
}
