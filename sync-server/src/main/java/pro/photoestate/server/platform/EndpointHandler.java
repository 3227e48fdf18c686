package pro.photoestate.server.platform;

import io.javalin.http.Context;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;

/** Reads a request for an endpoint, lets the caller in, and writes the answer. */
final class EndpointHandler {

    /** Under which a request keeps the name of its endpoint. */
    static final String NAME = "endpoint";

    private static final String BEARER = "Bearer ";
    private static final int AGENT = 200;

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 100;

    private final WebServer.Rules rules;
    private final ClientAddress address;

    EndpointHandler(WebServer.Rules rules) {
        this.rules = rules;
        this.address = new ClientAddress(rules.proxies());
    }

    <I, O> void handle(Endpoint<I, O> endpoint, Context c, String requestId) {
        c.attribute(NAME, endpoint.name());
        Call.Origin origin = origin(c, requestId);
        spend(c, origin.address(), RateLimits.BY_ADDRESS);
        Map<String, UUID> ids = ids(endpoint, c);
        Caller caller =
                rules.gate().admit(bearer(c), endpoint.access(), Optional.ofNullable(ids.get(Endpoint.ORGANIZATION)));
        caller.key().ifPresent(key -> spend(c, key, RateLimits.BY_CALLER));
        Call<I> call = new Call<>(caller, ids, query(endpoint, c), headers(c), origin, body(endpoint, c));
        Optional<String> key = Optional.ofNullable(c.header(KEY)).filter(k -> endpoint.method().equals("POST"));
        Once.Answer answer = key.isPresent() && caller.key().isPresent()
                ? rules.once().answer(named(c, caller.key().get(), key.get()), () -> answer(endpoint.work().apply(call)))
                : answer(endpoint.work().apply(call));
        c.status(answer.status());
        answer.headers().forEach(c::header);
        if (!answer.body().isEmpty()) {
            c.contentType("application/json").result(answer.body());
        }
    }

    private static Once.Named named(Context c, String caller, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    ProblemCode.VALUE_WRONG, "An Idempotency-Key has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        return new Once.Named(caller, key, SecretToken.sha256(c.path() + "\n" + c.body()));
    }

    /** Takes this request of somebody's allowance, and tells what is left (draft-ietf-httpapi-ratelimit-headers-07). */
    private void spend(Context c, String who, int limit) {
        RateLimits.Allowance allowance = rules.limits().take(who, limit);
        c.header("RateLimit-Limit", Integer.toString(allowance.limit()));
        c.header("RateLimit-Remaining", Long.toString(allowance.left()));
        c.header("RateLimit-Reset", Long.toString(allowance.full().toSeconds()));
        if (allowance.refused()) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "That is more than %d requests a minute; wait a little.".formatted(limit), allowance.again());
        }
    }

    private static Map<String, UUID> ids(Endpoint<?, ?> endpoint, Context c) {
        Map<String, UUID> ids = new HashMap<>();
        for (String name : endpoint.ids()) {
            String text = c.pathParam(name);
            try {
                UUID id = UUID.fromString(text);
                if (!id.toString().equals(text.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("a shortened id");
                }
                ids.put(name, id);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this address.");
            }
        }
        return ids;
    }

    private static Optional<String> bearer(Context c) {
        return Optional.ofNullable(c.header("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static Map<String, String> query(Endpoint<?, ?> endpoint, Context c) {
        Map<String, String> query = new HashMap<>();
        for (var entry : c.queryParamMap().entrySet()) {
            if (!endpoint.query().contains(entry.getKey()) || entry.getValue().size() != 1) {
                throw new ProblemException(
                        ProblemCode.VALUE_WRONG, "This address takes these parameters, each once: %s.".formatted(endpoint.query()));
            }
            query.put(entry.getKey(), entry.getValue().getFirst());
        }
        return query;
    }

    private static Map<String, String> headers(Context c) {
        Map<String, String> headers = new HashMap<>();
        for (String name : new String[] {"If-Match", "If-None-Match", "Accept-Language"}) {
            String value = c.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private Call.Origin origin(Context c, String requestId) {
        String agent = c.userAgent();
        String named = agent == null ? "" : agent.substring(0, Math.min(AGENT, agent.length()));
        return new Call.Origin(address.of(c), named, requestId);
    }

    private static <I> I body(Endpoint<I, ?> endpoint, Context c) {
        if (!endpoint.reads()) {
            return endpoint.request().cast(Nothing.NOTHING);
        }
        if (Form.class.isAssignableFrom(endpoint.request())) {
            return form(endpoint, c);
        }
        if (!type(c).startsWith("application/json")) {
            throw new ProblemException(ProblemCode.MEDIA_TYPE, "Send application/json.");
        }
        return Json.read(c.bodyAsBytes(), endpoint.request());
    }

    private static <I> I form(Endpoint<I, ?> endpoint, Context c) {
        if (!type(c).startsWith("application/x-www-form-urlencoded")) {
            throw new ProblemException(ProblemCode.MEDIA_TYPE, "Send application/x-www-form-urlencoded.");
        }
        Map<String, String> fields = new HashMap<>();
        for (RecordComponent field : endpoint.request().getRecordComponents()) {
            List<String> values = c.formParams(snake(field.getName()));
            if (values.size() > 1) {
                throw new ProblemException(ProblemCode.VALUE_WRONG, "Each field of the form stands there once.");
            }
            values.forEach(value -> fields.put(field.getName(), value));
        }
        return Json.read(Json.write(fields), endpoint.request());
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String type(Context c) {
        return Optional.ofNullable(c.contentType()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Once.Answer answer(Reply<?> reply) {
        String body = reply.body() instanceof Nothing ? "" : new String(Json.write(reply.body()), StandardCharsets.UTF_8);
        return new Once.Answer(reply.status(), body, reply.headers());
    }
}
