package pro.photoestate.server.platform;

import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param body a record, or {@link Nothing}
 * @param headers beyond those that every answer has
 */
public record Reply<O>(int status, O body, Map<String, String> headers) {

    public static <O> Reply<O> ok(O body) {
        return new Reply<>(200, body, Map.of());
    }

    public static <O> Reply<O> created(O body) {
        return new Reply<>(201, body, Map.of());
    }

    /** It was taken, and is done in a while. */
    public static Reply<Nothing> accepted() {
        return new Reply<>(202, Nothing.NOTHING, Map.of());
    }

    public static Reply<Nothing> done() {
        return new Reply<>(204, Nothing.NOTHING, Map.of());
    }

    /** The same with another status. */
    public Reply<O> status(int other) {
        return new Reply<>(other, body, headers);
    }

    /** The same with one more header. */
    public Reply<O> with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply<>(status, body, more);
    }

    /** The same with the version that If-Match will name. */
    public Reply<O> version(long version) {
        return with("ETag", "\"" + version + "\"");
    }
}
