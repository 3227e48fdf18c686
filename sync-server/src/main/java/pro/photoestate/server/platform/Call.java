package pro.photoestate.server.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 500;

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

    /**
     * The place in a list after which it goes on.
     *
     * @param read makes it of the text of the parameter {@code cursor}
     */
    public <T> Optional<T> cursor(Function<String, T> read) {
        try {
            return asked("cursor").map(read);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "The cursor is none of ours; take the one of the page before.");
        }
    }

    /** The most of a list that is wanted at once, by the parameter {@code limit}. */
    public int limit() {
        try {
            int limit = asked("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below with the rest
        }
        throw new ProblemException(ProblemCode.VALUE_WRONG, "The limit is a number from 1 to %d.".formatted(MOST));
    }

    /** The cursor of the page after this one; empty when this one was not full. */
    public <T> Optional<String> next(List<T> page, Function<T, String> cursor) {
        return page.size() < limit() ? Optional.empty() : Optional.of(cursor.apply(page.getLast()));
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
