package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void nothingBeginsWhileSomebodyWaitsForOtherWork() throws InterruptedException {
        Background.ahead(List.of(background), () -> {
            Background.ahead(List.of(background, background), () -> background.run(0, () -> done.add("unwanted")))
                    .drop();
            background.run(1, () -> done.add("wanted"));
            assertThat(done).isEmpty();
            return true;
        });
        assertThat(next()).isEqualTo("wanted");
        assertThat(done).isEmpty();
    }

    @Test
    void workGoesOnHoweverThatEnds() throws InterruptedException {
        List<Background> others = List.of(background);
        assertThatThrownBy(() -> Background.ahead(others, () -> {
                    throw new IllegalStateException("no such file");
                }))
                .hasMessage("no such file");
        assertThatThrownBy(() -> Background.ahead(others, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        Thread.currentThread().interrupt();
        Background.ahead(List.of(background), () -> true);
        assertThat(Thread.interrupted()).isTrue();
        background.run(0, () -> done.add("work"));
        assertThat(next()).isEqualTo("work");
    }

    @Test
    void closedWhileSomebodyWaitsItEndsAndDropsWhatHasNotBegun() {
        Background.ahead(List.of(background), () -> {
            background.run(0, () -> done.add("work"));
            background.close();
            return true;
        });
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
