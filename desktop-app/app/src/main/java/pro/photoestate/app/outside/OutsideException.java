package pro.photoestate.app.outside;

import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** A picture that cannot go out or come in, in a sentence that says what to do. */
public final class OutsideException extends ToldException {

    private final OutsideFault fault;

    OutsideException(OutsideFault fault, Sentence sentence) {
        super(fault, sentence, null);
        this.fault = fault;
    }

    OutsideException(OutsideFault fault, Sentence sentence, Throwable cause) {
        super(fault, sentence, cause);
        this.fault = fault;
    }

    /** The stable code. */
    public OutsideFault fault() {
        return fault;
    }
}
