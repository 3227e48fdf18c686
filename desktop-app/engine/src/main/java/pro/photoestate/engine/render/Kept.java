package pro.photoestate.engine.render;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Results that may be wanted again, the least recently used of which are closed when all together hold more bytes than
 * allowed; the newest always stays. One thread at a time.
 */
final class Kept<K, V extends AutoCloseable> implements AutoCloseable {

    private final long most;
    private final ToLongFunction<V> size;
    private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most bytes in all */
    Kept(long most, ToLongFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /** The result of that key, made now where it is not there. It stays owned here. */
    V get(K key, Supplier<V> make) {
        V there = results.get(key);
        if (there != null) {
            return there;
        }
        V made = make.get();
        results.put(key, made);
        long bytes = results.values().stream().mapToLong(size).sum();
        for (Iterator<V> eldest = results.values().iterator(); bytes > most && results.size() > 1; ) {
            V gone = eldest.next();
            bytes -= size.applyAsLong(gone);
            eldest.remove();
            shut(gone);
        }
        return made;
    }

    /** The result of that key, if it is kept; it stays owned here. */
    Optional<V> there(K key) {
        return Optional.ofNullable(results.get(key));
    }

    /** A kept result whose key suits, the one of the least key; it stays owned here. */
    Optional<V> find(Predicate<K> suits, Comparator<K> order) {
        return results.keySet().stream().filter(suits).min(order).map(results::get);
    }

    int count() {
        return results.size();
    }

    private static void shut(AutoCloseable gone) {
        try {
            gone.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        results.values().forEach(Kept::shut);
        results.clear();
    }
}
