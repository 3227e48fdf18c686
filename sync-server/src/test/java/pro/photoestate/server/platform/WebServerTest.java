package pro.photoestate.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.identity.Ids;
import pro.photoestate.protocol.Problem;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.platform.ServerSettings.Address;
import tools.jackson.databind.json.JsonMapper;

class WebServerTest {

    record Greeting(String name) {}

    record Greeted(String words, Optional<UUID> by) {}

    private static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final SettableClock clock = new SettableClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private WebServer server = start(Duration.ofSeconds(20));

    private WebServer start(Duration patience) {
        List<Endpoint<?, ?>> endpoints = List.of(
                Endpoint.of("POST", "/v1/greetings", "greet")
                        .does(Greeting.class, Greeted.class, 200, call ->
                                Reply.ok(new Greeted("Hello " + call.body().name(), Optional.empty())).version(7)),
                Endpoint.of("PATCH", "/v1/organizations/{organization}/things/{thing}", "change")
                        .access(Access.members(Role.OWNER))
                        .query("sort")
                        .does(Nothing.class, Greeted.class, 200, call -> Reply.ok(new Greeted(
                                "%s %d %s".formatted(call.id("thing"), call.expectedVersion(), call.asked("sort")),
                                Optional.of(call.caller().person().account())))),
                Endpoint.of("GET", "/v1/slow", "slow").does(Nothing.class, Nothing.class, 204, call -> slowly()),
                Endpoint.of("GET", "/v1/broken", "broken").does(Nothing.class, Nothing.class, 204, call -> {
                    throw new IllegalStateException("secret detail");
                }),
                Endpoint.of("GET", "/v1/away", "away").does(Nothing.class, Nothing.class, 204, call -> {
                    throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
                }));
        return WebServer.start(
                new Address("127.0.0.1", 0),
                endpoints,
                new WebServer.Rules(
                        (bearer, access, organization) -> admit(bearer, access), new RateLimits(clock), (request, work) -> work.get(), Set.of(), patience),
                new Ids(Clock.systemUTC(), new Random(1)),
                new WebFigures(figures));
    }

    private static Caller admit(Optional<String> bearer, Access access) {
        if (access.kind() == Access.Kind.ANYONE) {
            return new Caller.Nobody();
        }
        if (bearer.isEmpty()) {
            throw new ProblemException(ProblemCode.SIGN_IN_NEEDED, "Sign in first.");
        }
        return new Caller.Person(PERSON, PERSON, Optional.of(Role.OWNER));
    }

    private Reply<Nothing> slowly() {
        working.countDown();
        try {
            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Reply.done();
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        server.close();
        client.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemCode code) {
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Problem problem = JsonMapper.shared().readValue(answer.body(), Problem.class);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.requestId()).isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(problem.detail()).endsWith(".");
    }

    @Test
    void anEndpointReadsARecordAndAnswersWithOne() throws Exception {
        var answer = post("/v1/greetings", "application/json; charset=utf-8", "{\"name\":\"Zoë\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"words\":\"Hello Zoë\",\"by\":null}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().map()).containsKeys("x-request-id", "content-security-policy", "x-content-type-options");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void whatTheWebItselfRefusesIsAProblemToo() throws Exception {
        assertProblem(send(to("/v1/nothing").GET()), ProblemCode.NOT_FOUND);
        assertProblem(send(to("/v1/greetings").DELETE()), ProblemCode.METHOD_UNKNOWN);
        assertProblem(post("/v1/greetings", "text/plain", "{\"name\":\"a\"}"), ProblemCode.MEDIA_TYPE);
        assertProblem(post("/v1/greetings", "application/json", "{\"nam\":\"a\"}"), ProblemCode.JSON_WRONG);
        assertProblem(
                post("/v1/greetings", "application/json", "{\"name\":\"" + "a".repeat(10_000_000) + "\"}"), ProblemCode.TOO_LARGE);
        assertProblem(send(to("/v1/slow?x=1").GET()), ProblemCode.VALUE_WRONG);
    }

    @Test
    void thePathHasWholeIdsAndTheCallerIsAskedFor() throws Exception {
        String organization = "/v1/organizations/" + PERSON;
        var patch = BodyPublishers.noBody();
        assertProblem(send(to(organization + "/things/" + PERSON).method("PATCH", patch)), ProblemCode.SIGN_IN_NEEDED);
        assertProblem(
                send(to(organization + "/things/1-1-1-1-1").method("PATCH", patch).header("Authorization", "Bearer x")),
                ProblemCode.NOT_FOUND);
        assertProblem(
                send(to(organization + "/things/" + PERSON).method("PATCH", patch).header("Authorization", "Bearer x")),
                ProblemCode.VERSION_NEEDED);
        var answer = send(to(organization + "/things/" + PERSON + "?sort=name")
                .method("PATCH", patch)
                .header("Authorization", "Bearer x")
                .header("If-Match", "\"12\""));
        assertThat(answer.body()).contains(PERSON + " 12 Optional[name]").contains("\"by\":\"" + PERSON + "\"");
    }

    @Test
    void aFailureTellsItsRequestAndNotItsCause() throws Exception {
        var answer = send(to("/v1/broken").GET());
        assertProblem(answer, ProblemCode.UNFORESEEN);
        assertThat(answer.body()).doesNotContain("secret detail");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndTriedAgain() throws Exception {
        var answer = send(to("/v1/away").GET());
        assertProblem(answer, ProblemCode.AWAY);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void requestsAreCountedByEndpointAndNotByPath() throws Exception {
        send(to("/v1/nothing/" + PERSON).GET());
        send(to("/v1/broken").GET());
        assertThat(figures.get("http.requests").tag("endpoint", "none").tag("status", "404").timer().count()).isEqualTo(1);
        assertThat(figures.get("http.requests").tag("endpoint", "broken").tag("status", "500").timer().count()).isEqualTo(1);
    }

    @Test
    void whoeverAsksTooMuchIsToldWhenToComeAgain() throws Exception {
        String organization = "/v1/organizations/" + PERSON + "/things/" + PERSON;
        HttpResponse<String> answer = send(patch(organization));
        assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("1200");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains("1199");
        for (int i = 1; i < RateLimits.BY_CALLER; i++) {
            send(patch(organization));
        }
        HttpResponse<String> refused = send(patch(organization));
        assertProblem(refused, ProblemCode.TOO_MANY);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).contains("0");
        assertThat(post("/v1/greetings", "application/json", "{\"name\":\"a\"}").statusCode()).as("others").isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertProblem(send(patch(organization)), ProblemCode.VERSION_NEEDED);
    }

    private HttpRequest.Builder patch(String path) {
        return to(path).method("PATCH", BodyPublishers.noBody()).header("Authorization", "Bearer x");
    }

    @Test
    void aStopLetsWhatRunsComeToItsEndAndRefusesTheRest() throws Exception {
        var running = client.sendAsync(to("/v1/slow").GET().build(), BodyHandlers.ofString());
        assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        HttpResponse<String> late = post("/v1/greetings", "application/json", "{\"name\":\"a\"}");
        while (late.statusCode() == 200) {
            late = post("/v1/greetings", "application/json", "{\"name\":\"a\"}"); // until the stop has begun
        }
        assertProblem(late, ProblemCode.AWAY);
        assertThat(running).isNotDone();
        mayEnd.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        stopping.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aStopDoesNotWaitForever() throws Exception {
        server.close();
        server = start(Duration.ofMillis(50));
        var running = client.sendAsync(to("/v1/slow").GET().build(), BodyHandlers.ofString());
        assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture.runAsync(server::close).get(20, TimeUnit.SECONDS);
        mayEnd.countDown();
        running.handle((answer, failure) -> true).get(20, TimeUnit.SECONDS);
    }
}
