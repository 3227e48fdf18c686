package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemNoticeTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void titleAndSentenceReachTheSystemAsTheyAre() throws Exception {
        Path told = folder.resolve("told");
        SystemNotice notice = new SystemNotice(List.of("sh", "-c", "printf '%s|%s' \"$1\" \"$2\" > \"$0\".part && mv \"$0\".part \"$0\"", told.toString()));
        assertThat(notice.show("Batch", "5 done; `rm -rf` \"$HOME\"")).isTrue();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(told)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(Files.readString(told)).isEqualTo("Batch|5 done; `rm -rf` \"$HOME\"");
    }

    @Test
    void withoutTheSystemsProgramNothingIsToldAndNothingFails() {
        assertThat(new SystemNotice(List.of("no-such-program-here")).show("Batch", "5 done")).isFalse();
    }
}
