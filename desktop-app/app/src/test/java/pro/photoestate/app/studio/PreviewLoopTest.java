package pro.photoestate.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.recipe.Operation;

@Timeout(60)
class PreviewLoopTest implements PreviewLoop.Listener {

    @TempDir
    private Path folder;

    private final Studio studio = new Studio(2, 400L << 20);
    private final Workers thread = new Workers("test", 1);
    private final PreviewLoop loop = new PreviewLoop(studio, thread, this);
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private SampleScene living;

    @BeforeEach
    void photograph() {
        living = SampleScene.in(folder);
    }

    @AfterEach
    void close() {
        loop.close();
        thread.close();
        studio.close();
    }

    @Test
    void theNewestOfManyRequestsIsShownInTheEndAndNotAllOfThem() throws InterruptedException {
        List<ViewRequest> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            requests.add(living.request(SampleScene.with(Operation.TONE, "exposure", i / 100.0)));
            loop.submit(requests.getLast());
        }
        List<Shown> shown = until(requests.getLast());
        assertThat(shown).hasSizeLessThan(100);
        assertThat(shown.getLast().standIn()).isFalse();
    }

    @Test
    void whileASliderOfGeometryMovesHalfTheSizeStandsInUntilItRests() throws InterruptedException {
        loop.submit(living.request(Looks.NATURAL));
        until(null);
        ViewRequest moved = living.moving(SampleScene.with(Operation.VERTICALS, "roll", 2.0));
        loop.submit(moved);
        List<Shown> shown = until(moved);
        assertThat(shown).extracting(Shown::standIn).containsExactly(true, false);
        assertThat(shown.getFirst().picture().width()).isLessThan(shown.getLast().picture().width());
        assertThat(shown.getFirst().picture().millis()).doesNotContainKeys("decode", "merge");
    }

    @Test
    void anotherSceneNeedNotWaitForTheOneInWork() throws InterruptedException {
        SampleScene alone = living.alone();
        loop.submit(living.request(Looks.NATURAL));
        loop.submit(alone.request(Looks.NATURAL));
        assertThat(until(alone.request(Looks.NATURAL))).last().extracting(s -> s.request().scene()).isEqualTo(alone.scene());
    }

    @Test
    void originalsThatAreGoneAreToldAndShownAgainOnceTheyAreBack() throws Exception {
        List<Path> files = living.scene().frames().stream().map(f -> f.file()).toList();
        Path away = Files.createDirectory(folder.resolve("away"));
        move(files, away);
        loop.submit(living.request(Looks.NATURAL));
        assertThat(events.poll(30, TimeUnit.SECONDS)).isInstanceOf(RuntimeException.class);
        move(files.stream().map(f -> away.resolve(f.getFileName())).toList(), folder);
        loop.submit(living.request(Looks.NATURAL));
        assertThat(events.poll(30, TimeUnit.SECONDS)).isInstanceOf(Shown.class);
    }

    @Test
    void choresWaitForPicturesAndAreBegunAnewWhenTheyHadToGiveWay() throws InterruptedException {
        BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
        loop.later(cancel -> {
            begun.add(1);
            while (begun.size() == 1) {
                cancel.check();
                Thread.onSpinWait();
            }
        });
        while (begun.isEmpty()) {
            Thread.onSpinWait();
        }
        loop.submit(living.request(Looks.NATURAL));
        assertThat(events.poll(30, TimeUnit.SECONDS)).isInstanceOf(Shown.class);
        while (begun.size() < 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsForgottenIsNotDone() throws InterruptedException {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        loop.later(PreviewLoopTest::untilCancelled);
        loop.later(cancel -> done.add("late"));
        loop.forget();
        loop.later(cancel -> done.add("new"));
        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo("new");
        assertThat(done).isEmpty();
    }

    private static void untilCancelled(Cancel cancel) {
        while (true) {
            cancel.check();
            Thread.onSpinWait();
        }
    }

    private static void move(List<Path> files, Path to) throws IOException {
        for (Path file : files) {
            Files.move(file, to.resolve(file.getFileName()));
        }
    }

    /** What is shown up to the full picture of that request, or of any. */
    private List<Shown> until(@Nullable ViewRequest request) throws InterruptedException {
        List<Shown> all = new ArrayList<>();
        while (true) {
            Object next = events.poll(30, TimeUnit.SECONDS);
            assertThat(next).isInstanceOf(Shown.class);
            Shown shown = (Shown) next;
            all.add(shown);
            if (!shown.standIn() && (request == null || shown.request().equals(request))) {
                return all;
            }
        }
    }

    @Override
    public void shown(Shown shown) {
        events.add(shown);
    }

    @Override
    public void failed(ViewRequest request, RuntimeException why) {
        events.add(why);
    }
}
