package pro.photoestate.server.platform;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;

/**
 * A request that was let in.
 *
 * @param caller who asks
 * @param path the ids of the path by name
 * @param query the parameters that the endpoint declares
 * @param headers the headers that the endpoint declares
 * @param origin where it comes from
 * @param body what was sent, as a record; {@link Nothing} where nothing is
 */
public record Call<I>(
        Caller caller, Map<String, UUID> path, Map<String, String> query, Map<String, String> headers, Origin origin, I body) {

    /**
     * Where a request comes from.
     *
     * @param address of the network
     * @param agent what the program calls itself, cut to 200 characters; empty if it does not
     * @param requestId by which the log finds it
     */
    public record Origin(String address, String agent, String requestId) {}

    /** An id of the path. */
    public UUID id(String name) {
        UUID id = path.get(name);
        if (id == null) {
            throw new IllegalStateException("the path has no " + name);
        }
        return id;
    }

    /** A parameter of the query. */
    public Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The version that If-Match names. */
    public long expectedVersion() {
        String tag = headers.getOrDefault("If-Match", "");
        if (tag.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.VERSION_NEEDED, "Say with If-Match which version you change; GET tells it as ETag.");
        }
        try {
            return Long.parseLong(tag.replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "If-Match is none of our ETags.");
        }
    }
}
