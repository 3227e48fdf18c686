package pro.photoestate.app.pictures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.engine.screen.ScreenPicture;

/**
 * Thumbnails, most urgent first: from memory, from the disk, or from the photo, whose embedded preview comes first.
 * Thread-safe; asking costs the caller nothing.
 */
public final class Thumbnails {

    private final ScreenDecoder decoder;
    private final ThumbnailCache cache;
    private final Background background;
    private final ByteLimited<Key> ready;
    private final FrameReader reader = new FrameReader(Limits.STANDARD);

    private record Key(String quickId, ThumbnailSize size) {
        static Key of(ThumbnailRequest request) {
            return new Key(request.quickId(), request.size());
        }
    }

    /**
     * @param decoder on one core: several thumbnails are made at once
     * @param cache on the disk
     * @param background its threads; who made it closes it
     * @param memory bytes of pictures that stay in memory
     */
    public Thumbnails(ScreenDecoder decoder, ThumbnailCache cache, Background background, long memory) {
        this.decoder = decoder;
        this.cache = cache;
        this.background = background;
        this.ready = new ByteLimited<>(memory);
    }

    /** How soon it is wanted. */
    public enum Urgency {
        /** It is on the screen. */
        VISIBLE(0),
        /** It will be when somebody scrolls on. */
        NEAR(2);

        /** Of its preview; the real one follows. */
        private final int rank;

        Urgency(int rank) {
            this.rank = rank;
        }
    }

    /** A thumbnail that was asked for. */
    public interface Asked {

        /** It has scrolled away: nothing is delivered from now on, but for a call that has begun. */
        void drop();
    }

    /** The thumbnail, if it is in memory; takes no time. */
    public Optional<ScreenPicture> ready(ThumbnailRequest request) {
        return ready.get(Key.of(request));
    }

    /** Asks for one; what is visible comes first, and a preview of each before the real one of any. */
    public Asked ask(ThumbnailRequest request, Urgency urgency, ThumbnailListener listener) {
        Order order = new Order(request, urgency, listener);
        order.begin();
        return order;
    }

    private final class Order implements Asked {
        private final ThumbnailRequest request;
        private final Urgency urgency;
        private final ThumbnailListener listener;
        private Background.@Nullable Work work;
        private boolean dropped;

        Order(ThumbnailRequest request, Urgency urgency, ThumbnailListener listener) {
            this.request = request;
            this.urgency = urgency;
            this.listener = listener;
        }

        void begin() {
            schedule(0, this::first);
        }

        @Override
        public synchronized void drop() {
            dropped = true;
            if (work != null) {
                work.drop();
            }
        }

        private synchronized void schedule(int step, Runnable task) {
            if (!dropped) {
                work = background.run(urgency.rank + step, task);
            }
        }

        private synchronized boolean isDropped() {
            return dropped;
        }

        /** What can be had at once. */
        private void first() {
            if (isDropped()) {
                return;
            }
            Optional<ScreenPicture> kept = ready(request).or(() -> cache.get(request));
            if (kept.isPresent()) {
                deliver(kept.get());
                return;
            }
            try {
                Frame frame = reader.read(request.file());
                decoder.preview(frame, request.size().longSide()).ifPresent(p -> listener.arrived(new Thumbnail(p, false)));
                schedule(1, () -> real(frame));
            } catch (PhotoException e) {
                listener.failed(Failure.of(request.file(), e));
            }
        }

        private void real(Frame frame) {
            if (isDropped()) {
                return;
            }
            try {
                ScreenPicture picture = decoder.decode(frame, request.size().longSide());
                deliver(picture);
                cache.put(request, picture);
            } catch (PhotoException e) {
                listener.failed(Failure.of(request.file(), e));
            }
        }

        private void deliver(ScreenPicture picture) {
            ready.put(Key.of(request), picture);
            if (!isDropped()) {
                listener.arrived(new Thumbnail(picture, true));
            }
        }
    }
}
