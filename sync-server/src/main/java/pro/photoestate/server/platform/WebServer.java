package pro.photoestate.server.platform;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import pro.photoestate.identity.Ids;
import pro.photoestate.protocol.Problem;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.ServerSettings.Address;
import pro.photoestate.server.platform.StartFault.Code;

/**
 * Takes requests, each on a virtual thread of its own, and answers every one: with what its endpoint says, or with a problem
 * that has a stable code and the request's id. Stopping lets those that run come to their end.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** No record of the API comes near, bytes. */
    private static final long LARGEST_BODY = 1_000_000;

    private static final String REQUEST_ID = "requestId";
    private static final String PROBLEM = "application/problem+json";

    private final String host;
    private final Javalin javalin;
    private final Drain drain;
    private final Ids ids;
    private final WebFigures figures;

    private WebServer(String host, List<Endpoint<?, ?>> endpoints, Rules rules, Ids ids, WebFigures figures) {
        this.host = host;
        this.ids = ids;
        this.figures = figures;
        drain = new Drain(rules.patience());
        EndpointHandler handler =
                new EndpointHandler(rules);
        javalin = Javalin.create(config -> {
            settle(config);
            config.routes.before(this::begin);
            for (Endpoint<?, ?> endpoint : endpoints) {
                config.routes.addHttpHandler(
                        HandlerType.findOrCreate(endpoint.method()), endpoint.path(), c -> handler.handle(endpoint, c, requestId(c)));
            }
            problems(config);
            config.requestLogger.http((c, millis) -> end(c, millis));
        });
    }

    /**
     * Who is let in, and how much they may ask.
     *
     * @param proxies addresses whose X-Forwarded-For is believed
     * @param patience how long closing waits for requests that run
     */
    public record Rules(Gate gate, RateLimits limits, Once once, Set<String> proxies, Duration patience) {

        public Rules {
            proxies = Set.copyOf(proxies);
        }
    }

    /**
     * Starts to listen.
     *
     * @param at port 0 takes a free one
     * @throws StartFault when the port belongs to somebody else
     */
    public static WebServer start(
            Address at, List<Endpoint<?, ?>> endpoints, Rules rules, Ids ids, WebFigures figures) {
        WebServer server = new WebServer(at.host(), endpoints, rules, ids, figures);
        try {
            server.javalin.start(at.host(), at.port());
            return server;
        } catch (JavalinBindException e) {
            throw new StartFault(
                    Code.PORT_TAKEN,
                    "Port %d on %s is taken or not ours to take; choose another with --port.".formatted(at.port(), at.host()),
                    e);
        }
    }

    private static void settle(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private void begin(Context c) {
        String id = ids.next().toString();
        c.attribute(REQUEST_ID, id);
        MDC.put(REQUEST_ID, id);
        c.header("X-Request-Id", id);
        c.header("X-Content-Type-Options", "nosniff");
        c.header("X-Frame-Options", "DENY");
        c.header("Referrer-Policy", "no-referrer");
        c.header("Cache-Control", "no-store");
        c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        c.header("Strict-Transport-Security", "max-age=31536000");
        if (!drain.enter()) {
            throw new ProblemException(ProblemCode.AWAY, "The server is being stopped; try again in a moment.");
        }
        // it has come to its end when its answer is on its way, and not when it is made
        Request.addCompletionListener(ServletContextRequest.getServletContextRequest(c.req()), end -> drain.leave());
    }

    private static String requestId(Context c) {
        String id = c.attribute(REQUEST_ID);
        return id == null ? "" : id;
    }

    private void problems(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, c) -> {
            if (!e.retryAfter().isZero()) {
                c.header("Retry-After", Long.toString(Math.max(1, e.retryAfter().toSeconds())));
            }
            refuse(c, e.code(), detail(e));
        });
        config.routes.exception(HttpResponseException.class, (e, c) -> refuse(c, e.getStatus()));
        config.routes.exception(Exception.class, (e, c) -> {
            if (DatabaseAway.is(e)) {
                LOG.warn("the database is away: {}", e.getMessage());
                refuse(c, ProblemCode.AWAY, "The database does not answer; try again in a moment.");
            } else {
                LOG.error("{} {} failed", c.method(), c.path(), e);
                refuse(c, ProblemCode.UNFORESEEN, "Something unforeseen happened; tell us the request id.");
            }
        });
    }

    private static String detail(ProblemException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.code().title());
    }

    /** What the web itself refuses. */
    private static void refuse(Context c, int status) {
        switch (status) {
            case 404 -> refuse(c, ProblemCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> refuse(c, ProblemCode.METHOD_UNKNOWN, "This address does not know %s.".formatted(c.method()));
            case 413 -> refuse(
                    c, ProblemCode.TOO_LARGE, "The content has more than %d bytes; send less at once.".formatted(LARGEST_BODY));
            default -> refuse(c, ProblemCode.VALUE_WRONG, "The request is not as it should be.");
        }
    }

    private static void refuse(Context c, ProblemCode code, String detail) {
        if (code == ProblemCode.SIGN_IN_NEEDED || code == ProblemCode.TOKEN_EXPIRED) {
            c.header("WWW-Authenticate", "Bearer");
        }
        if (code == ProblemCode.AWAY) {
            c.header("Retry-After", "5");
        }
        c.status(code.status()).contentType(PROBLEM).result(Json.write(Problem.of(code, detail, requestId(c))));
    }

    private void end(Context c, @Nullable Float millis) {
        double took = millis == null ? 0 : millis;
        figures.request(endpointName(c), c.statusCode(), took);
        LOG.info("{} {} {} {} ms", c.method(), c.path(), c.statusCode(), Math.round(took));
        MDC.remove(REQUEST_ID);
    }

    private static String endpointName(Context c) {
        String name = c.attribute(EndpointHandler.NAME);
        return name == null ? "none" : name;
    }

    /** Where this machine reaches it. */
    public URI address() {
        String host = this.host.equals("0.0.0.0") ? "127.0.0.1" : this.host;
        return URI.create("http://%s:%d".formatted(host, javalin.port()));
    }

    /** Refuses what comes now, waits for what runs, and stops. */
    @Override
    public void close() {
        drain.close();
        javalin.stop();
    }
}
