package pro.photoestate.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.ScreenPreview;

@Timeout(60)
class StudioTest {

    @TempDir
    private static Path folder;

    private static SampleScene living;
    private static Studio studio;

    @BeforeAll
    static void open() {
        living = SampleScene.in(folder);
        studio = new Studio(2, 400L << 20);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void theFullSizeIsCutIntoTilesThatCoverIt() throws InterruptedException {
        BlockingQueue<FullPicture> ready = new LinkedBlockingQueue<>();
        try (Workers thread = new Workers("full", 1)) {
            FullSize full = new FullSize(studio, thread, listener(ready));
            full.want(living.request(Looks.NATURAL));
            FullPicture picture = ready.poll(30, TimeUnit.SECONDS);
            long pixels = 0;
            for (int row = 0; picture.tile(0, row).isPresent(); row++) {
                for (int column = 0; picture.tile(column, row).isPresent(); column++) {
                    pixels += picture.tile(column, row).orElseThrow().pixels().argb().length;
                }
            }
            assertThat(pixels).isEqualTo((long) picture.view().width() * picture.view().height());
            assertThat(picture.view().width()).isGreaterThan(1500);
            full.want(living.request(Looks.WARM));
            FullPicture next = ready.poll(30, TimeUnit.SECONDS);
            assertThat(next.tile(0, 0)).isPresent();
            full.release();
            while (next.tile(0, 0).isPresent()) {
                Thread.onSpinWait();
            }
            assertThat(picture.tile(0, 0)).isEmpty();
        }
    }

    @Test
    void thePictureBeforeLiesUnderTheOneAfter() {
        Shown after = studio.show(living.request(Looks.NATURAL), new Cancel());
        ViewRequest known = new ViewRequest(
                living.scene(), Looks.NATURAL, SampleScene.LONG_SIDE, Optional.of(after.picture().analysis()), false);
        assertThat(studio.before(known, true, new Cancel()).view())
                .isEqualTo(after.picture().view());
        ScreenPreview asShot = studio.before(known, false, new Cancel());
        assertThat(asShot.width()).isEqualTo(SampleScene.LONG_SIDE);
    }

    @Test
    void aThumbnailOfALookNeedsNoFileWhereAPreviewIsKept() {
        Shown shown = studio.show(living.request(Looks.NATURAL), new Cancel());
        ScreenPreview warm = studio.thumbnail(living.scene(), Looks.WARM, Optional.empty(), new Cancel());
        assertThat(warm.millis()).doesNotContainKeys("decode", "merge");
        assertThat(warm.width()).isLessThanOrEqualTo(Studio.THUMBNAIL);
        assertThat(shown.picture().width()).isGreaterThan(Studio.THUMBNAIL);
    }

    @Test
    void theMapOfFramesHasTheColourOfEachAndSharesThatMakeAWhole() {
        Shown shown = studio.show(living.request(Looks.NATURAL), new Cancel());
        int[] colours = IntStream.range(0, 5).map(i -> 0x111111 * (2 * i + 1)).toArray();
        Raster map = Overlays.sources(shown.picture(), colours).orElseThrow();
        assertThat(Arrays.stream(map.argb()).distinct().count()).isBetween(2L, 5L);
        double[] shares = Overlays.shares(shown.picture().sources().orElseThrow(), 5);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void masksHaveTheShapeOfThePicture() {
        Shown shown = studio.show(living.request(Looks.NATURAL), new Cancel());
        Raster ghosts = Overlays.ghosts(shown.picture(), 0xFF00FF).orElseThrow();
        double shape = (double) shown.picture().width() / shown.picture().height();
        assertThat((double) ghosts.width() / ghosts.height()).isCloseTo(shape, within(0.02));
    }

    @Test
    void clippingMarksWhatTheHistogramCounts() {
        Shown shown = studio.show(living.request(Looks.MERGE_ONLY), new Cancel());
        Raster marks = Overlays.clipping(shown.picture());
        long marked = Arrays.stream(marks.argb()).filter(p -> p != 0).count();
        var histogram = shown.picture().histogram();
        assertThat(100.0 * marked / marks.argb().length)
                .isCloseTo(histogram.clippedPct() + histogram.crushedPct(), within(0.2));
    }

    private static FullSize.Listener listener(BlockingQueue<FullPicture> ready) {
        return new FullSize.Listener() {
            @Override
            public void ready(FullPicture picture) {
                ready.add(picture);
            }

            @Override
            public void failed(ViewRequest request, RuntimeException why) {
                throw why;
            }
        };
    }
}
