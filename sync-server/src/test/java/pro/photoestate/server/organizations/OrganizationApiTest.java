package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.OpenApi;
import pro.photoestate.server.platform.RateLimits;
import pro.photoestate.server.platform.ServerSettings.Address;
import pro.photoestate.server.platform.WebFigures;
import pro.photoestate.server.platform.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real HTTP. */
class OrganizationApiTest {

    /** What is sent where something is read. */
    private static final Map<String, String> BODIES = Map.of(
            "renameOrganization", "{\"name\":\"Other\"}",
            "changeRole", "{\"role\":\"AGENT\"}",
            "invite", "{\"email\":\"new@example.com\",\"role\":\"AGENT\"}",
            "makeApiKey", "{\"name\":\"import\",\"scopes\":[\"PROJECTS_READ\"]}");

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server = WebServer.start(
            new Address("127.0.0.1", 0),
            at.organizations.endpoints(),
            new WebServer.Rules(
                    at.organizations.gate(),
                    new RateLimits(at.people.clock),
                    (request, work) -> work.get(),
                    Set.of(),
                    Duration.ofSeconds(5)),
            new Ids(Clock.systemUTC(), new Random(1)),
            new WebFigures(new SimpleMeterRegistry()));
    private final Account ada = at.person("ada");
    private final String adas = at.people.desktop(ada).access();

    @AfterEach
    void close() {
        server.close();
        client.close();
        at.close();
    }

    private HttpResponse<String> call(String token, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void anOrganizationFromItsBeginningToItsHandingOver() throws Exception {
        JsonNode made = json(call(adas, "POST", "/v1/organizations", "{\"name\":\"Bell\"}"), 201);
        String one = "/v1/organizations/" + made.get("organization").get("id").asString();
        HttpResponse<String> read = call(adas, "GET", one, "");
        assertThat(json(read, 200).get("seatsTaken").asInt()).isEqualTo(1);
        assertThat(json(call(adas, "PATCH", one, "{\"name\":\"Bell & Sons\"}", "If-Match", tag(read)), 200).get("version").asInt())
                .isEqualTo(2);
        assertThat(call(adas, "PATCH", one, "{\"name\":\"x\"}", "If-Match", tag(read)).statusCode()).isEqualTo(412);
        assertThat(call(adas, "PATCH", one, "{\"name\":\"x\"}").statusCode()).isEqualTo(428);

        Account bo = at.person("bo");
        String bos = at.people.desktop(bo).access();
        at.people.clock.pass(Duration.ofMillis(1));
        json(call(adas, "POST", one + "/invitations", "{\"email\":\"bo@example.com\",\"role\":\"PHOTOGRAPHER\"}"), 201);
        assertThat(json(call(adas, "GET", one + "/invitations", ""), 200).get("invitations")).hasSize(1);
        String accept = "{\"token\":\"%s\"}".formatted(at.people.lastLetter().token().text());
        assertThat(json(call(bos, "POST", "/v1/invitations/accept", accept), 200).get("role").asString()).isEqualTo("PHOTOGRAPHER");
        assertThat(call(bos, "POST", "/v1/invitations/accept", accept).statusCode()).isEqualTo(410);
        assertThat(json(call(bos, "GET", "/v1/organizations", ""), 200).get("organizations")).hasSize(1);

        String member = one + "/members/" + bo.id();
        HttpResponse<String> before = call(adas, "GET", member, "");
        json(call(adas, "PATCH", member, "{\"role\":\"ADMIN\"}", "If-Match", tag(before)), 200);
        assertThat(call(adas, "POST", one + "/ownership", "{\"account\":\"%s\"}".formatted(bo.id())).statusCode()).isEqualTo(204);
        assertThat(call(adas, "DELETE", one + "/members/" + ada.id(), "").statusCode()).isEqualTo(204);
        assertThat(call(adas, "GET", one, "").statusCode()).isEqualTo(404);
        assertThat(json(call(bos, "GET", one + "/audit", ""), 200).get("entries")).hasSize(7);
    }

    @Test
    void listsGoOnWhereTheyStopped() throws Exception {
        UUID id = at.owned(ada);
        at.member(act(id, ada), "bo", Role.AGENT);
        String one = "/v1/organizations/" + id;
        JsonNode first = json(call(adas, "GET", one + "/members?limit=1", ""), 200);
        assertThat(first.get("members").get(0).get("email").asString()).isEqualTo("ada@example.com");
        JsonNode rest = json(call(adas, "GET", one + "/members?limit=2&cursor=" + first.get("next").asString(), ""), 200);
        assertThat(rest.get("members").get(0).get("email").asString()).isEqualTo("bo@example.com");
        assertThat(rest.get("next").isNull()).isTrue();
        JsonNode log = json(call(adas, "GET", one + "/audit?limit=2", ""), 200);
        assertThat(log.get("next").asString()).isEqualTo("2");
        assertThat(json(call(adas, "GET", one + "/audit?cursor=2", ""), 200).get("entries").get(0).get("number").asInt()).isEqualTo(3);
        for (String wrong : List.of("limit=0", "limit=501", "limit=x", "limit=1&limit=1", "cursor=x", "cursor=", "other=1")) {
            assertThat(call(adas, "GET", one + "/members?" + wrong, "").statusCode()).as(wrong).isEqualTo(400);
            assertThat(call(adas, "GET", one + "/audit?" + wrong, "").statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItsScopeSays() throws Exception {
        String one = "/v1/organizations/" + at.owned(ada);
        JsonNode made = json(
                call(adas, "POST", one + "/api-keys", "{\"name\":\"import\",\"scopes\":[\"ORGANIZATION_READ\"]}"), 201);
        String secret = made.get("secret").asString();
        HttpResponse<String> list = call(adas, "GET", one + "/api-keys", "");
        assertThat(json(list, 200).get("keys")).hasSize(1);
        assertThat(list.body()).doesNotContain(secret);
        assertThat(call(secret, "GET", one + "/members", "").statusCode()).isEqualTo(200);
        assertThat(call(secret, "GET", one + "/audit", "").statusCode()).isEqualTo(403);
        assertThat(call(secret, "GET", "/v1/organizations", "").statusCode()).isEqualTo(403);
        String its = one + "/api-keys/" + made.get("key").get("id").asString();
        assertThat(call(adas, "DELETE", its, "").statusCode()).isEqualTo(204);
        assertThat(call(secret, "GET", one, "").statusCode()).isEqualTo(401);
        assertThat(call(adas, "POST", one + "/api-keys", "{\"name\":\"a\",\"scopes\":[null]}").statusCode()).isEqualTo(400);
        assertThat(call(adas, "POST", one + "/api-keys", "{\"name\":\"a\",\"scopes\":[\"ALL\"]}").statusCode()).isEqualTo(400);
    }

    @Test
    void allOfItIsDescribed() {
        JsonNode described = OpenApi.of(at.organizations.endpoints());
        for (Endpoint<?, ?> endpoint : at.organizations.endpoints()) {
            JsonNode operation = described.get("paths").get(endpoint.path()).get(endpoint.method().toLowerCase(Locale.ROOT));
            assertThat(operation.get("operationId").asString()).isEqualTo(endpoint.name());
        }
        assertThat(described.get("paths").get("/v1/organizations/{organization}/audit").get("get").get("description").asString())
                .isEqualTo("For [OWNER, ADMIN], and for keys with AUDIT_READ.");
    }

    private List<Endpoint<?, ?>> ofMembers() {
        return at.organizations.endpoints().stream()
                .filter(e -> e.access().kind() == Access.Kind.MEMBER)
                .toList();
    }

    /** @param ids of things of an organization, by their names in paths */
    private int status(Endpoint<?, ?> endpoint, String token, Map<String, UUID> ids) throws Exception {
        String path = endpoint.path();
        for (String name : endpoint.ids()) {
            path = path.replace("{" + name + "}", Objects.requireNonNull(ids.get(name)).toString());
        }
        String account = "{\"account\":\"%s\"}".formatted(ids.get("account"));
        String body = endpoint.reads() ? BODIES.getOrDefault(endpoint.name(), account) : "";
        return call(token, endpoint.method(), path, body, "If-Match", "\"1\"").statusCode();
    }

    /** Ids of an organization and of one of each thing in it. */
    private Map<String, UUID> things(Account owner, String name) {
        UUID id = at.owned(owner);
        Account member = at.member(act(id, owner), name + "-member", Role.PHOTOGRAPHER);
        UUID invitation = at.organizations.invitations()
                .invite(act(id, owner), OrganizationsFixture.address(name + "-guest"), Role.CLIENT)
                .id();
        UUID key = at.organizations.keys().make(act(id, owner), name, EnumSet.allOf(Scope.class)).key().id();
        return Map.of("organization", id, "account", member.id(), "invitation", invitation, "key", key);
    }

    @Test
    void nobodyFromOutsideFindsAnythingOfAnOrganization() throws Exception {
        Map<String, UUID> adasThings = things(ada, "ada");
        Account eve = at.person("eve");
        String eves = at.people.desktop(eve).access();
        UUID hers = at.owned(eve);
        String key = at.organizations.keys().make(act(hers, eve), "eve", EnumSet.allOf(Scope.class)).secret();
        Map<String, UUID> mixed = new HashMap<>(adasThings);
        mixed.put("organization", hers);
        assertThat(ofMembers()).hasSizeGreaterThan(12);
        for (Endpoint<?, ?> endpoint : ofMembers()) {
            assertThat(status(endpoint, eves, adasThings)).as(endpoint.name()).isEqualTo(404);
            assertThat(status(endpoint, key, adasThings)).as("%s with a key", endpoint.name()).isEqualTo(404);
            assertThat(status(endpoint, "", adasThings)).as("%s of nobody", endpoint.name()).isEqualTo(401);
            if (endpoint.ids().size() > 1 || endpoint.name().equals("transferOwnership")) {
                assertThat(status(endpoint, eves, mixed)).as("%s by way of her own", endpoint.name()).isEqualTo(404);
            }
        }
        assertThat(at.log(Objects.requireNonNull(adasThings.get("organization")))).as("nothing happened").hasSize(5);
    }

    @Test
    void eachRoleIsLetInWhereTheEndpointSaysSo() throws Exception {
        UUID id = at.owned(ada);
        at.seats(act(id, ada), 10);
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, at.people.desktop(at.member(act(id, ada), role.name(), role)).access());
        }
        Map<String, UUID> nothing = Map.of(
                "organization", id, "account", UUID.randomUUID(), "invitation", UUID.randomUUID(), "key", UUID.randomUUID());
        for (Endpoint<?, ?> endpoint : ofMembers()) {
            for (Role role : Role.values()) {
                int status = status(endpoint, Objects.requireNonNull(tokens.get(role)), nothing);
                assertThat(status == 403).as("%s as %s: %d", endpoint.name(), role, status)
                        .isEqualTo(!endpoint.access().roles().contains(role));
            }
        }
    }

    @Test
    void aRemovedMembersTokenIsRefusedAtTheNextRequest() throws Exception {
        UUID id = at.owned(ada);
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        String bos = at.people.desktop(bo).access();
        String one = "/v1/organizations/" + id;
        assertThat(call(bos, "GET", one, "").statusCode()).isEqualTo(200);
        assertThat(call(adas, "DELETE", one + "/members/" + bo.id(), "").statusCode()).isEqualTo(204);
        assertThat(call(bos, "GET", one, "").statusCode()).isEqualTo(404);
    }
}
