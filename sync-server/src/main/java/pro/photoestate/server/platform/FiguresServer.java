package pro.photoestate.server.platform;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import pro.photoestate.server.platform.StartFault.Code;

/** Serves figures for Prometheus on a port of its own, which need not be open to the world. */
public final class FiguresServer implements AutoCloseable {

    private final HttpServer server;

    private FiguresServer(HttpServer server) {
        this.server = server;
    }

    /**
     * @param host where the server itself listens
     * @param port 0 for a free one
     */
    public static FiguresServer start(String host, int port, PrometheusMeterRegistry figures) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            server.createContext("/metrics", exchange -> {
                byte[] text = figures.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(text);
                }
            });
            server.start();
            return new FiguresServer(server);
        } catch (IOException e) {
            throw new StartFault(
                    Code.PORT_TAKEN, "The figures cannot be served on port %d; choose another metrics.port.".formatted(port), e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
