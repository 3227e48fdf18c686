package pro.photoestate.app.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.engine.bench.CameraPreview;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.engine.screen.ScreenPicture;

class PicturesTest {

    private static final Clock NOON = MadeUpShoots.NOON;

    @TempDir
    Path folder;

    private PlaneStore store;
    private ScreenDecoder decoder;
    private Background background;
    private ThumbnailCache cache;
    private Path photo;

    @BeforeEach
    void open() throws IOException {
        store = new PlaneStore(64L << 20, folder);
        decoder = new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single());
        background = new Background("test", 1);
        cache = new ThumbnailCache(folder.resolve("cache"), 1 << 20, NOON);
        photo = folder.resolve("a.jpg");
        TestShoot.single(photo, 3);
    }

    @AfterEach
    void close() {
        background.close();
        store.close();
    }

    private static ThumbnailRequest request(Path file) throws IOException {
        return new ThumbnailRequest(file, QuickId.of(file), ThumbnailSize.SMALL);
    }

    private Thumbnails thumbnails() {
        return new Thumbnails(decoder, cache, background, 10 << 20);
    }

    /** What arrives, in order: thumbnails and failures. */
    private static final class Heard implements ThumbnailListener {
        private final BlockingQueue<Object> all = new LinkedBlockingQueue<>();

        @Override
        public void arrived(Thumbnail thumbnail) {
            all.add(thumbnail);
        }

        @Override
        public void failed(Failure failure) {
            all.add(failure);
        }

        Object next() throws InterruptedException {
            Object one = all.poll(10, TimeUnit.SECONDS);
            assertThat(one).as("something within ten seconds").isNotNull();
            return one;
        }
    }

    @Test
    void thePreviewComesFirstThenTheFrameThenItIsReadyAndOnTheDisk() throws Exception {
        CameraPreview.into(photo);
        Thumbnails thumbnails = thumbnails();
        Heard heard = new Heard();
        thumbnails.ask(request(photo), Thumbnails.Urgency.VISIBLE, heard);
        assertThat(((Thumbnail) heard.next()).isFinal()).isFalse();
        Thumbnail real = (Thumbnail) heard.next();
        assertThat(real.isFinal()).isTrue();
        assertThat(real.picture().width()).isEqualTo(200);
        assertThat(real.picture().height()).isEqualTo(133);
        assertThat(real.picture().argb()[0] >>> 24).isEqualTo(255);
        assertThat(thumbnails.ready(request(photo))).contains(real.picture());

        ThumbnailRequest known = request(photo);
        Heard later = new Heard();
        Thumbnails after = thumbnails(); // another start of the program, on a thread that comes after the writing one
        Files.delete(photo);
        after.ask(known, Thumbnails.Urgency.VISIBLE, later);
        assertThat(((Thumbnail) later.next()).isFinal()).isTrue(); // also while the drive is unplugged
    }

    @Test
    void whatIsVisibleComesBeforeWhatIsNearAndWhatScrolledAwayIsDropped() throws Exception {
        Thumbnails thumbnails = thumbnails();
        CountDownLatch go = new CountDownLatch(1);
        background.run(0, () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(2);
        List<Thumbnails.Asked> asked = new ArrayList<>();
        for (String name : List.of("near", "gone", "seen")) {
            Path file = folder.resolve(name + ".jpg");
            TestShoot.single(file, name.hashCode());
            var urgency = name.equals("near") ? Thumbnails.Urgency.NEAR : Thumbnails.Urgency.VISIBLE;
            asked.add(thumbnails.ask(request(file), urgency, new ThumbnailListener() {
                @Override
                public void arrived(Thumbnail thumbnail) {
                    order.add(name);
                    done.countDown();
                }

                @Override
                public void failed(Failure failure) {
                    order.add(failure.message());
                    done.countDown();
                }
            }));
        }
        asked.get(1).drop();
        go.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactly("seen", "near");
    }

    @Test
    void aFileThatIsNoPhotoFailsInASentence() throws Exception {
        Files.write(photo, new byte[] {1, 2, 3});
        Heard heard = new Heard();
        thumbnails().ask(request(photo), Thumbnails.Urgency.VISIBLE, heard);
        assertThat(heard.next()).isInstanceOfSatisfying(Failure.class, f -> assertThat(f.message()).contains("a.jpg"));
    }

    @Test
    void theDiskKeepsToItsBytesAndLetsTheLeastUsedGo() throws IOException {
        int[] pixels = IntStream.range(0, 200 * 133).map(i -> 0xFF000000 | i * 7919).toArray();
        ScreenPicture noise = new ScreenPicture(200, 133, pixels);
        ThumbnailCache small = new ThumbnailCache(folder.resolve("small"), 200_000, NOON);
        ThumbnailRequest first = new ThumbnailRequest(photo, "00first", ThumbnailSize.SMALL);
        for (int i = 0; i < 60; i++) {
            small.put(i == 0 ? first : new ThumbnailRequest(photo, "%02x".formatted(i) + "id", ThumbnailSize.SMALL), noise);
            assertThat(small.get(first)).isPresent(); // used each time
            assertThat(small.bytes()).isLessThanOrEqualTo(200_000);
        }
        assertThat(small.get(new ThumbnailRequest(photo, "01id", ThumbnailSize.SMALL))).isEmpty();
        ThumbnailCache again = new ThumbnailCache(folder.resolve("small"), 200_000, NOON);
        assertThat(again.bytes()).isEqualTo(small.bytes());
        again.limit(50_000);
        assertThat(again.bytes()).isPositive().isLessThanOrEqualTo(50_000);
    }

    @Test
    void aDamagedThumbnailIsAsIfItWereNotThere() throws IOException {
        ThumbnailRequest request = request(photo);
        cache.put(request, new ScreenPicture(2, 2, new int[] {-1, -1, -1, -1}));
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            Path file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(file, new byte[40], StandardOpenOption.TRUNCATE_EXISTING);
        }
        assertThat(cache.get(request)).isEmpty();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void screenPicturesAreReadAheadAndReadAnewWhenTheFileChanges() throws Exception {
        ScreenPictures pictures = new ScreenPictures(decoder, background, List.of(), 50 << 20);
        pictures.prefetch(List.of(photo), 240);
        ScreenPicture one = pictures.get(photo, 240);
        assertThat(one.width()).isEqualTo(240);
        assertThat(pictures.get(photo, 240)).isSameAs(one);
        assertThat(pictures.ready(photo, 240)).contains(one);
        TestShoot.bracket(folder, "b", 5, 0);
        Files.write(photo, Files.readAllBytes(folder.resolve("b-0.jpg")));
        assertThat(pictures.get(photo, 240)).isNotSameAs(one);
    }

    @Test
    void screenPicturesKeepToTheirBytesAndSayWhatCannotBeRead() throws Exception {
        ScreenPictures pictures = new ScreenPictures(decoder, background, List.of(), 240 * 160 * 4 + 1);
        Path other = folder.resolve("o.jpg");
        TestShoot.single(other, 9);
        pictures.get(photo, 240);
        pictures.get(other, 240);
        assertThat(pictures.ready(photo, 240)).isEmpty();
        assertThat(pictures.ready(other, 240)).isPresent();
        assertThatThrownBy(() -> pictures.get(folder.resolve("none.jpg"), 240))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.UNREADABLE));
    }

    @Test
    void otherWorkGoesOnAlsoAfterAFrameThatCannotBeRead() throws InterruptedException {
        ScreenPictures pictures = new ScreenPictures(decoder, background, List.of(background), 1 << 20);
        assertThatThrownBy(() -> pictures.get(folder.resolve("none.jpg"), 240)).isInstanceOf(PhotoException.class);
        CountDownLatch thumbnail = new CountDownLatch(1);
        background.run(0, thumbnail::countDown);
        assertThat(thumbnail.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSmallFrameIsNotEnlarged() throws IOException {
        ScreenPicture whole = decoder.decode(new FrameReader(Limits.STANDARD).read(photo), 4000);
        assertThat(whole.width()).isEqualTo(480);
        assertThat(ThumbnailSize.atLeast(201)).isEqualTo(ThumbnailSize.MEDIUM);
        assertThat(ThumbnailSize.atLeast(9999)).isEqualTo(ThumbnailSize.LARGE);
    }
}
