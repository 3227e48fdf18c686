package pro.photoestate.server.platform;

import java.util.Map;
import java.util.function.Supplier;

/** Sees to it that a request that is sent again is not done again. Called by many threads at once. */
@FunctionalInterface
public interface Once {

    /**
     * A request that named itself.
     *
     * @param caller whose names are their own
     * @param key what the caller named it
     * @param hash of all that was asked: another request under the same name is a mistake
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Named(String caller, String key, byte[] hash) {}

    /** What is kept of an answer. */
    record Answer(int status, String body, Map<String, String> headers) {}

    /**
     * Does the work, or gives what was answered before.
     *
     * @throws ProblemException {@code KEY_REUSED}; {@code CONFLICT} while the first of two is at work
     */
    Answer answer(Named request, Supplier<Answer> work);
}
