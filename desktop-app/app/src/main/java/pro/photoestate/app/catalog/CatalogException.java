package pro.photoestate.app.catalog;

/** A catalog that cannot be used, in a sentence that says what to do. */
public final class CatalogException extends RuntimeException {

    private final CatalogFault fault;

    CatalogException(CatalogFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** @param message what is wrong and what to do */
    public CatalogException(CatalogFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The stable code. */
    public CatalogFault fault() {
        return fault;
    }
}
