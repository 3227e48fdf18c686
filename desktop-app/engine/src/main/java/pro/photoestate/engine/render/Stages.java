package pro.photoestate.engine.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each stage of a render took. Thread-safe: stages that run side by side are each told with all of their time. */
final class Stages {

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Runs a stage and adds its time to that of the name. */
    <T> T time(String name, Supplier<T> stage) {
        long start = System.nanoTime();
        try {
            return stage.get();
        } finally {
            add(name, System.nanoTime() - start);
        }
    }

    private synchronized void add(String name, long time) {
        nanos.merge(name, time, Long::sum);
    }

    /** Runs a stage without a result. */
    void time(String name, Runnable stage) {
        time(name, () -> {
            stage.run();
            return name;
        });
    }

    /** Wall milliseconds by stage, in the order of their first run. */
    synchronized Map<String, Long> millis() {
        Map<String, Long> millis = new LinkedHashMap<>();
        nanos.forEach((name, time) -> millis.put(name, time / 1_000_000));
        return Collections.unmodifiableMap(millis);
    }
}
