package pro.photoestate.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.accounts.AccountsFixture.VERIFIER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.identity.Ids;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.TokenService.Wish;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.RateLimits;
import pro.photoestate.server.platform.ServerSettings.Address;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.WebFigures;
import pro.photoestate.server.platform.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real HTTP, as a desktop does it after the browser. */
class AccountApiTest {

    private final AccountsFixture at = new AccountsFixture();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server = start();
    private final Account ada = at.person("ada@example.com");

    private WebServer start() {
        Site site = new Site(Optional.of(URI.create("https://photos.example.com")));
        List<Endpoint<?, ?>> endpoints = new ArrayList<>(new TokenRoutes(at.accounts, site).endpoints());
        endpoints.addAll(new AccountRoutes(at.accounts).endpoints());
        return WebServer.start(
                new Address("127.0.0.1", 0),
                endpoints,
                new WebServer.Rules((bearer, access, organization) -> access.kind() == Access.Kind.ANYONE
                        ? new Caller.Nobody()
                        : at.accounts.access().person(bearer.orElseThrow(() -> new ProblemException(
                                ProblemCode.SIGN_IN_NEEDED, "Sign in first."))),
                        new RateLimits(at.clock), (request, work) -> work.get(), Set.of(), Duration.ofSeconds(5)),
                new Ids(Clock.systemUTC(), new Random(1)),
                new WebFigures(new SimpleMeterRegistry()));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
        at.close();
    }

    private HttpResponse<String> form(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String method, String path, String token, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).header("Authorization", "Bearer " + token);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        String body = method.equals("PATCH") ? "{\"name\":\"Ada King\",\"language\":\"de\"}" : "";
        return client.send(
                request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String code() {
        return at.accounts.tokens().allow(ada.id(), AccountsFixture.wish()).text();
    }

    private HttpResponse<String> exchange(String code) throws Exception {
        Wish wish = AccountsFixture.wish();
        return form(
                "/oauth/token",
                "grant_type=authorization_code&client_id=%s&code=%s&redirect_uri=%s&code_verifier=%s&unknown=ignored"
                        .formatted(TokenService.CLIENT, code, wish.redirect(), VERIFIER));
    }

    @Test
    void aCodeBecomesTokensAndTokensAnswerWhoIsSignedIn() throws Exception {
        HttpResponse<String> answer = exchange(code());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode tokens = json(answer);
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isEqualTo(600);
        assertThat(tokens.has("error")).isFalse();
        JsonNode me = json(call("GET", "/v1/me", tokens.get("access_token").asString()));
        assertThat(me.get("email").asString()).isEqualTo("ada@example.com");

        JsonNode next = json(form(
                "/oauth/token",
                "grant_type=refresh_token&client_id=photoestate-desktop&refresh_token=" + tokens.get("refresh_token").asString()));
        assertThat(call("GET", "/v1/me", next.get("access_token").asString()).statusCode()).isEqualTo(200);
        assertThat(form("/oauth/revoke", "token=" + next.get("refresh_token").asString()).statusCode()).isEqualTo(200);
        HttpResponse<String> out = call("GET", "/v1/me", next.get("access_token").asString());
        assertThat(out.statusCode()).isEqualTo(401);
        assertThat(out.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void whatIsWrongIsSaidInTheWordsOfOauth() throws Exception {
        assertThat(error(exchange("none"))).isEqualTo("invalid_grant");
        assertThat(error(form("/oauth/token", "grant_type=password&client_id=photoestate-desktop"))).isEqualTo("unsupported_grant_type");
        assertThat(error(form("/oauth/token", "client_id=photoestate-desktop"))).isEqualTo("invalid_request");
        assertThat(error(form("/oauth/token", "grant_type=refresh_token&client_id=other"))).isEqualTo("invalid_client");
        assertThat(error(form("/oauth/token", "grant_type=refresh_token&client_id=photoestate-desktop"))).isEqualTo("invalid_grant");
        assertThat(form("/oauth/token", "grant_type=a&grant_type=b").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/oauth/token", "x").statusCode()).as("no form").isEqualTo(415);
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).get("error").asString();
    }

    @Test
    void aProfileIsReadAndChangedInItsVersion() throws Exception {
        String token = json(exchange(code())).get("access_token").asString();
        String tag = call("GET", "/v1/me", token).headers().firstValue("ETag").orElseThrow();
        assertThat(call("PATCH", "/v1/me", token).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = call("PATCH", "/v1/me", token, "If-Match", tag);
        assertThat(json(changed).get("name").asString()).isEqualTo("Ada King");
        assertThat(call("PATCH", "/v1/me", token, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(call("GET", "/v1/me", "nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void devicesAreListedAndSignedOut() throws Exception {
        String first = json(exchange(code())).get("access_token").asString();
        at.clock.pass(Duration.ofSeconds(1));
        String second = json(exchange(code())).get("access_token").asString();
        JsonNode devices = json(call("GET", "/v1/me/devices", second)).get("devices");
        assertThat(devices).hasSize(2);
        assertThat(devices.get(0).get("here").asBoolean()).isTrue();
        String other = devices.get(1).get("id").asString();
        assertThat(call("DELETE", "/v1/me/devices/" + other, second).statusCode()).isEqualTo(204);
        assertThat(call("GET", "/v1/me", first).statusCode()).isEqualTo(401);
        assertThat(call("DELETE", "/v1/me/devices/" + other, second).statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "/v1/me/devices", second).statusCode()).isEqualTo(204);
        assertThat(call("GET", "/v1/me", second).statusCode()).isEqualTo(401);
    }

    @Test
    void aClientFindsWhatItNeeds() throws Exception {
        exchange(code());
        JsonNode metadata = json(call("GET", "/.well-known/oauth-authorization-server", ""));
        assertThat(metadata.get("issuer").asString()).isEqualTo("https://photos.example.com");
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo("https://photos.example.com/oauth/token");
        HttpResponse<String> keys = call("GET", "/.well-known/jwks.json", "");
        assertThat(json(keys).get("keys")).hasSize(1);
        assertThat(keys.headers().firstValue("Cache-Control")).contains("public, max-age=1800");
    }
}
