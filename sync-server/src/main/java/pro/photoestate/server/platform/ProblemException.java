package pro.photoestate.server.platform;

import java.time.Duration;
import pro.photoestate.protocol.ProblemCode;

/** A refusal on its way to the one who asked. Expected, so it is not logged as a failure and has no stack. */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final Duration wait;

    /** @param detail one sentence: what was wrong and what to do; never a secret */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, Duration.ZERO);
    }

    /** @param wait after which it is worth another try */
    public ProblemException(ProblemCode code, String detail, Duration wait) {
        super(detail, null, false, false);
        this.code = code;
        this.wait = wait;
    }

    public ProblemCode code() {
        return code;
    }

    /** After this it is worth another try; zero where nothing is known. */
    public Duration retryAfter() {
        return wait;
    }
}
