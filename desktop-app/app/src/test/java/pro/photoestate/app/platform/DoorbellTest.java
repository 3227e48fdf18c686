package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("try") // it only hangs there
    void aSecondStartIsHeardEachTime() throws Exception {
        CountDownLatch rings = new CountDownLatch(3);
        try (Doorbell _ = Doorbell.hang(folder, rings::countDown)) {
            for (int i = 0; i < 3; i++) {
                assertThat(Doorbell.ring(folder)).isTrue();
            }
            assertThat(rings.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Doorbell.ring(folder)).isFalse();
    }

    @Test
    @SuppressWarnings("try") // it only hangs there
    void theBellOfAProcessThatDiedIsReplaced() throws Exception {
        Files.writeString(folder.resolve("window.bell"), "left behind");
        CountDownLatch ring = new CountDownLatch(1);
        try (Doorbell _ = Doorbell.hang(folder, ring::countDown)) {
            assertThat(Doorbell.ring(folder)).isTrue();
            assertThat(ring.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nobodyHearsWhereNobodyIs() {
        assertThat(Doorbell.ring(folder.resolve("nowhere"))).isFalse();
    }
}
