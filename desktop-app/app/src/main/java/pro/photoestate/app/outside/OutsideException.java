package pro.photoestate.app.outside;

/** A picture that cannot go out or come in, in a sentence that says what to do. */
public final class OutsideException extends RuntimeException {

    private final OutsideFault fault;

    OutsideException(OutsideFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    OutsideException(OutsideFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** The stable code. */
    public OutsideFault fault() {
        return fault;
    }
}
