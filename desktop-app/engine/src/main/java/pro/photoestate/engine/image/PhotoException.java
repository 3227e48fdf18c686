package pro.photoestate.engine.image;

import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** A photo or a run that cannot go on: a stable code and one sentence (what, which file, what to do). */
public final class PhotoException extends ToldException {

    private final FaultCode code;

    /** @param sentence what happened, to which file, and what to do next */
    public PhotoException(FaultCode code, Sentence sentence) {
        super(code, sentence, null);
        this.code = code;
    }

    /** @param sentence what happened, to which file, and what to do next */
    public PhotoException(FaultCode code, Sentence sentence, Throwable cause) {
        super(code, sentence, cause);
        this.code = code;
    }

    /** The stable code. */
    public FaultCode code() {
        return code;
    }
}
