package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the queue have: four scenes, and a maker that does what it is told. */
@SuppressWarnings("NullAway.Init") // each test opens it before all else
abstract class OnQueue {

    @TempDir
    Path folder;

    QueueFixture at;

    @BeforeEach
    void open() {
        at = new QueueFixture(folder, 4);
    }

    @AfterEach
    void close() {
        at.close();
    }

    static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void workOff() throws InterruptedException {
        int before = at.ends.size();
        at.queue.start();
        until(() -> at.ends.size() > before);
    }

    List<String> files() throws IOException {
        if (!Files.isDirectory(at.out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(at.out)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> at.out.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    List<UUID> order() {
        return at.queue.snapshot().jobs().stream().map(Job::id).toList();
    }

    /** Lets a scene's job run until it is stopped; counted down when it runs. */
    CountDownLatch endless(UUID scene) {
        CountDownLatch running = new CountDownLatch(1);
        at.maker.during.put(scene, cancel -> {
            running.countDown();
            while (true) {
                cancel.check();
            }
        });
        return running;
    }

    /** Starts the queue and waits until that job runs. */
    void startUntil(CountDownLatch running) throws InterruptedException {
        at.queue.start();
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
