package pro.photoestate.app.pictures;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.screen.ScreenPicture;

/** Pictures in memory up to so many bytes; the least recently used go first. Thread-safe. */
final class ByteLimited<K> {

    /** The map's own choice of when to grow, needed to ask for the order of access. */
    private static final float LOAD = 0.75f;

    private final long limit;
    private final Map<K, ScreenPicture> kept = new LinkedHashMap<>(16, LOAD, true);
    private long bytes;

    ByteLimited(long limit) {
        this.limit = limit;
    }

    synchronized Optional<ScreenPicture> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Keeps one; one that is larger than the limit is not kept. */
    synchronized void put(K key, ScreenPicture picture) {
        ScreenPicture before = kept.put(key, picture);
        bytes += picture.bytes() - (before == null ? 0 : before.bytes());
        Iterator<ScreenPicture> oldest = kept.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
