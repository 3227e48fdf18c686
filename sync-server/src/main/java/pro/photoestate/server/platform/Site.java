package pro.photoestate.server.platform;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What browsers and devices call the server, with no slash at its end. Where nothing is set that is where it listens; who
 * asks before that is known waits for it. Thread-safe.
 */
public final class Site {

    /** Longer than it takes from the first request to the knowledge of the port, s. */
    private static final long PATIENCE = 10;

    private final CompletableFuture<URI> address = new CompletableFuture<>();

    /** @param set what was set; empty for where the server listens */
    public Site(Optional<URI> set) {
        set.ifPresent(address::complete);
    }

    /** The server listens here. */
    public void listens(URI at) {
        address.complete(at);
    }

    /** The address itself. */
    public URI address() {
        return address.copy().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /**
     * An address on it.
     *
     * @param path from its slash on
     */
    public URI at(String path) {
        return URI.create(address() + path);
    }

    /** Browsers reach it over TLS. */
    public boolean isSecure() {
        return "https".equals(address().getScheme());
    }
}
