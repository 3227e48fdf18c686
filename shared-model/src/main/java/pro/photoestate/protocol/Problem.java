package pro.photoestate.protocol;

/**
 * A refusal as its reader gets it (RFC 9457, application/problem+json).
 *
 * @param type an address that names the code
 * @param title the code in words
 * @param status the HTTP status
 * @param detail one sentence: what was wrong and what to do
 * @param code what programs decide by
 * @param requestId by which the server's log finds it
 */
public record Problem(String type, String title, int status, String detail, ProblemCode code, String requestId) {

    /** @param detail one sentence about this case */
    public static Problem of(ProblemCode code, String detail, String requestId) {
        return new Problem("urn:photoestate:problem:" + code.name(), code.title(), code.status(), detail, code, requestId);
    }
}
