package pro.photoestate.server.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened one after another, and is closed in reverse; each of them, whatever the others do. */
public final class Holdings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Keeps it until all is closed. */
    public <T extends AutoCloseable> T keep(T thing) {
        opened.push(thing);
        return thing;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable thing = opened.pop();
            try {
                thing.close();
            } catch (Exception e) {
                LOG.warn("{} did not close", thing.getClass().getSimpleName(), e);
            }
        }
    }
}
