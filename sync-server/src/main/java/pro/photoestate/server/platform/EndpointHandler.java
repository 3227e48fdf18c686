package pro.photoestate.server.platform;

import io.javalin.http.Context;
import java.lang.reflect.RecordComponent;
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

    private final Gate gate;
    private final RateLimits limits;
    private final ClientAddress address;

    EndpointHandler(Gate gate, RateLimits limits, ClientAddress address) {
        this.gate = gate;
        this.limits = limits;
        this.address = address;
    }

    <I, O> void handle(Endpoint<I, O> endpoint, Context c, String requestId) {
        c.attribute(NAME, endpoint.name());
        Call.Origin origin = origin(c, requestId);
        spend(c, origin.address(), RateLimits.BY_ADDRESS);
        Map<String, UUID> ids = ids(endpoint, c);
        Caller caller =
                gate.admit(bearer(c), endpoint.access(), Optional.ofNullable(ids.get(Endpoint.ORGANIZATION)));
        caller.key().ifPresent(key -> spend(c, key, RateLimits.BY_CALLER));
        Call<I> call = new Call<>(caller, ids, query(endpoint, c), headers(c), origin, body(endpoint, c));
        answer(c, endpoint.work().apply(call));
    }

    /** Takes this request of somebody's allowance, and tells what is left (draft-ietf-httpapi-ratelimit-headers-07). */
    private void spend(Context c, String who, int limit) {
        RateLimits.Allowance allowance = limits.take(who, limit);
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
        for (String name : new String[] {"If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language"}) {
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

    private static void answer(Context c, Reply<?> reply) {
        c.status(reply.status());
        reply.headers().forEach(c::header);
        if (!(reply.body() instanceof Nothing)) {
            c.contentType("application/json").result(Json.write(reply.body()));
        }
    }
}
