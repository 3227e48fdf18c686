package pro.photoestate.app.ingest;

import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** Photos that did not come in, in a sentence that says what to do. */
public final class IngestException extends ToldException {

    private final IngestFault fault;

    IngestException(IngestFault fault, Sentence sentence) {
        super(fault, sentence, null);
        this.fault = fault;
    }

    IngestException(IngestFault fault, Sentence sentence, Throwable cause) {
        super(fault, sentence, cause);
        this.fault = fault;
    }

    /** The stable code. */
    public IngestFault fault() {
        return fault;
    }
}
