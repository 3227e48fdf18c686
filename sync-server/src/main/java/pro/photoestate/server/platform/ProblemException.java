package pro.photoestate.server.platform;

import pro.photoestate.protocol.ProblemCode;

/** A refusal on its way to the one who asked. Expected, so it is not logged as a failure and has no stack. */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;

    /** @param detail one sentence: what was wrong and what to do; never a secret */
    public ProblemException(ProblemCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }
}
