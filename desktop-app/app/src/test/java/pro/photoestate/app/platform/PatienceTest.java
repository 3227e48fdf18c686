package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void givesTheAnswerOrWhatAskingThrew() {
        assertThat(Patience.within(Duration.ofMinutes(1), () -> "here")).contains("here");
        assertThatThrownBy(() -> Patience.within(Duration.ofMinutes(1), () -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotWaitForEver() {
        CountDownLatch answered = new CountDownLatch(1);
        assertThat(Patience.within(Duration.ofMillis(20), () -> {
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "late";
                }))
                .isEmpty();
        answered.countDown();
    }
}
