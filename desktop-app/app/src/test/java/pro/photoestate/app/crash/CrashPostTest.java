package pro.photoestate.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.app.crash.KeptCrash.State;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.Workers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrashPostTest {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangs;
    private volatile boolean drips;
    private HttpServer server;
    private CrashFolder folder;
    private Settings.CrashReports consent;

    @TempDir
    Path path;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/some/api/42/envelope/", this::answer);
        server.setExecutor(work -> Thread.ofVirtual().start(work));
        server.start();
        folder = new CrashFolder(path);
        CrashReportsTest.reports(folder).keep(Thread.currentThread(), new IllegalStateException("no /x/Lindenweg/A.jpg"));
        consent = new Settings.CrashReports(true, "http://abc@127.0.0.1:%d/some/42".formatted(server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(exchange.getRequestHeaders().getFirst("X-Sentry-Auth"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (hangs) {
                end.await();
            }
            exchange.sendResponseHeaders(status, drips ? 100 : -1);
            if (drips) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                end.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
    }

    /** At a new start, until all is done that was asked for. */
    private void start() {
        new CrashPost(folder, Runnable::run, () -> consent, Duration.ofMillis(400)).send();
    }

    private KeptCrash kept() {
        return folder.all().getFirst();
    }

    @Test
    void aReportIsSentOnceAsTheProtocolWants() {
        start();
        start();
        assertThat(kept().state()).isEqualTo(State.SENT);
        assertThat(keys).containsExactly("Sentry sentry_version=7, sentry_client=photoestate/0.1.0, sentry_key=abc");
        String[] lines = bodies.getFirst().split("\n");
        JsonNode item = new JsonMapper().readTree(lines[1]);
        JsonNode event = new JsonMapper().readTree(lines[2]);
        assertThat(item.path("length").asInt()).isEqualTo(lines[2].getBytes(StandardCharsets.UTF_8).length);
        assertThat(event.at("/exception/values/0/type").asString()).isEqualTo("IllegalStateException");
        assertThat(event.at("/exception/values/0/stacktrace/frames").size()).isPositive();
        assertThat(event.path("event_id").asString()).hasSize(32).isEqualTo(new JsonMapper().readTree(lines[0]).path("event_id").asString());
        assertThat(String.join("\n", List.of(lines).subList(4, lines.length))).isEqualTo("line one\nline two");
        assertThat(bodies.getFirst()).doesNotContain("Lindenweg", "server_name", "breadcrumbs", "user");
    }

    @Test
    void nothingIsSentWithoutConsentOrAnAddressOrWhenItWasDeclined() {
        Settings.CrashReports agreed = consent;
        for (Settings.CrashReports no : List.of(
                new Settings.CrashReports(false, agreed.dsn()),
                new Settings.CrashReports(true, ""),
                new Settings.CrashReports(true, "nonsense"))) {
            consent = no;
            start();
        }
        assertThat(bodies).isEmpty();
        assertThat(kept().state()).isEqualTo(State.WAITING);
        folder.decline(kept().report().id());
        consent = agreed;
        start();
        assertThat(bodies).isEmpty();
    }

    @Test
    void whatWaitsIsSentOnceThePersonAgrees() {
        Settings.CrashReports agreed = consent;
        consent = new Settings.CrashReports(false, agreed.dsn());
        CrashPost post = new CrashPost(folder, Runnable::run, () -> consent, Duration.ofSeconds(5));
        post.send();
        consent = agreed;
        post.send();
        assertThat(bodies).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "302", "429", "hangs", "drips"})
    void aServerThatIsUnwellIsTriedAtThreeMoreStartsAndNeverAgain(String how) {
        hangs = how.equals("hangs");
        drips = how.equals("drips");
        status = hangs || drips ? 200 : Integer.parseInt(how);
        for (int session = 0; session < 7; session++) {
            start();
        }
        assertThat(kept().state()).isEqualTo(State.WAITING);
        assertThat(kept().tries()).isEqualTo(4);
        assertThat(bodies).hasSize(4);
    }

    @Test
    void withinOneSessionAReportIsTriedOnce() {
        status = 500;
        CrashPost post = new CrashPost(folder, Runnable::run, () -> consent, Duration.ofSeconds(5));
        post.send();
        post.send();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void beingOfflineIsNoTry() {
        server.stop(0);
        start();
        assertThat(kept().tries()).isZero();
    }

    @Test
    void aHangingServerHoldsUpNeitherTheCallerNorNewReports() throws InterruptedException {
        hangs = true;
        try (Workers worker = new Workers("crash", 1)) {
            new CrashPost(folder, worker, () -> consent, Duration.ofSeconds(20)).send();
            while (bodies.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(CrashReportsTest.reports(new CrashFolder(path)).keep(Thread.currentThread(), new IllegalArgumentException())).isPresent();
            folder.decline(kept().report().id());
            CountDownLatch idle = new CountDownLatch(1);
            end.countDown();
            worker.execute(idle::countDown);
            assertThat(idle.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://abc@o1.ingest.sentry.io/42, https://o1.ingest.sentry.io/api/42/envelope/",
        "https://abc:def@crash.example.com:8443/deep/er/7, https://crash.example.com:8443/deep/er/api/7/envelope/",
        "http://abc@localhost/7, http://localhost/api/7/envelope/",
        "http://abc@example.com/7,",
        "https://example.com/7,",
        "ftp://abc@example.com/7,",
        "https://abc@exa mple.com/7,",
        "https://abc@example.com/,",
        "javascript:1,",
        "'',"
    })
    void onlyAWholeAddressIsOne(String text, String envelopes) {
        assertThat(Dsn.of(text).map(d -> d.envelopes().toString()).orElse(null)).isEqualTo(envelopes);
    }
}
