package pro.photoestate.app.ingest;

/** Photos that did not come in, in a sentence that says what to do. */
public final class IngestException extends RuntimeException {

    private final IngestFault fault;

    IngestException(IngestFault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    IngestException(IngestFault fault, String sentence, Throwable cause) {
        super(sentence, cause);
        this.fault = fault;
    }

    /** The stable code. */
    public IngestFault fault() {
        return fault;
    }
}
