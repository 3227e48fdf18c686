package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Background background = new Background("test", 1);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatIsUrgentComesFirstAndWhatIsDroppedNever() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        background.run(0, () -> {
            begun.countDown();
            await(go);
        });
        await(begun);
        background.run(2, () -> done.add("late"));
        Background.Work unwanted = background.run(1, () -> done.add("unwanted"));
        background.run(1, () -> done.add("soon"));
        unwanted.drop();
        go.countDown();
        assertThat(List.of(next(), next())).containsExactly("soon", "late");
    }

    @Test
    void nothingBeginsWhileSomebodyHoldsIt() throws InterruptedException {
        Background.Hold one = background.hold();
        Background.Hold two = background.hold();
        Background.Work unwanted = background.run(0, () -> done.add("unwanted"));
        background.run(1, () -> done.add("wanted"));
        one.close();
        unwanted.drop();
        assertThat(done).isEmpty();
        two.close();
        assertThat(next()).isEqualTo("wanted");
        assertThat(done).isEmpty();
    }

    private String next() throws InterruptedException {
        String one = done.poll(10, TimeUnit.SECONDS);
        assertThat(one).as("something within ten seconds").isNotNull();
        return one;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
