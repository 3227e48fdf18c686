package pro.photoestate.engine.image;

/** A photo or a run that cannot go on: a stable code and one sentence (what, which file, what to do). */
public final class PhotoException extends RuntimeException {

    private final FaultCode code;

    /** @param sentence what happened, to which file, and what to do next */
    public PhotoException(FaultCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** @param sentence what happened, to which file, and what to do next */
    public PhotoException(FaultCode code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** The stable code. */
    public FaultCode code() {
        return code;
    }
}
