package pro.photoestate.app.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import pro.photoestate.app.platform.Background;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.engine.screen.ScreenPicture;
import pro.photoestate.sentence.Sentence;

/**
 * Frames at the size of the screen, for culling: those that were asked for, and those that will be next. Thread-safe. A
 * file that has changed is read anew.
 */
public final class ScreenPictures {

    private final ScreenDecoder decoder;
    private final Background background;
    private final List<Background> yielding;
    private final ByteLimited<Key> kept;
    private final FrameReader reader = new FrameReader(Limits.STANDARD);
    private final Map<Key, FutureTask<ScreenPicture>> underWay = new HashMap<>();
    private final Map<Key, Background.Work> ahead = new LinkedHashMap<>();

    private record Key(Path file, int longSide, long bytes, long changed) {
        static Key of(Path file, int longSide) {
            try {
                long changed = Files.getLastModifiedTime(file).toMillis();
                return new Key(file, longSide, Files.size(file), changed);
            } catch (IOException e) {
                return new Key(file, longSide, -1, -1); // whoever reads the file says what is wrong with it
            }
        }
    }

    /**
     * @param decoder on all cores: somebody waits for the picture
     * @param background for reading ahead; who made it closes it
     * @param others that begin nothing while somebody waits for a picture
     * @param bytes of pictures that are kept; ten MB hold one of 1920 x 1280
     */
    public ScreenPictures(ScreenDecoder decoder, Background background, List<Background> others, long bytes) {
        this.decoder = decoder;
        this.background = background;
        this.yielding = Stream.concat(Stream.of(background), others.stream()).toList();
        this.kept = new ByteLimited<>(bytes);
    }

    /** The picture, if it is in memory; takes the time of asking the disk for the file's date. */
    public Optional<ScreenPicture> ready(Path file, int longSide) {
        return kept.get(Key.of(file, longSide));
    }

    /**
     * The picture; where it is not there yet, this thread reads it, or waits for the one that does.
     *
     * @param longSide px at most of its longer side
     * @throws PhotoException when it cannot be read
     */
    public ScreenPicture get(Path file, int longSide) {
        Key key = Key.of(file, longSide);
        Optional<ScreenPicture> there = kept.get(key);
        if (there.isPresent()) {
            return there.get();
        }
        return Background.ahead(yielding, () -> made(key));
    }

    private ScreenPicture made(Key key) {
        FutureTask<ScreenPicture> task = task(key);
        try {
            task.run();
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhotoException(FaultCode.INTERNAL, Sentence.of("app.pictures.interrupted", key.file()), e);
        }
    }

    /** Reads these ahead, in their order; what was to be read ahead before and is not among them is dropped. */
    public synchronized void prefetch(List<Path> next, int longSide) {
        List<Key> keys = next.stream().map(f -> Key.of(f, longSide)).toList();
        ahead.values().forEach(Background.Work::drop);
        ahead.clear();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            if (kept.get(key).isEmpty()) {
                ahead.put(key, background.run(i, () -> task(key).run()));
            }
        }
    }

    private synchronized FutureTask<ScreenPicture> task(Key key) {
        return underWay.computeIfAbsent(key, k -> new FutureTask<>(() -> read(k)) {
            @Override
            protected void done() {
                end(k);
            }
        });
    }

    private synchronized void end(Key key) {
        underWay.remove(key);
    }

    private ScreenPicture read(Key key) {
        Optional<ScreenPicture> there = kept.get(key);
        if (there.isPresent()) {
            return there.get();
        }
        ScreenPicture picture = decoder.decode(reader.read(key.file()), key.longSide());
        kept.put(key, picture);
        return picture;
    }
}
