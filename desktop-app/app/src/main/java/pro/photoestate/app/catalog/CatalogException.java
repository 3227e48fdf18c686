package pro.photoestate.app.catalog;

import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** A catalog that cannot be used, in a sentence that says what to do. */
public final class CatalogException extends ToldException {

    private final CatalogFault fault;

    CatalogException(CatalogFault fault, Sentence sentence, Throwable cause) {
        super(fault, sentence, cause);
        this.fault = fault;
    }

    /** @param sentence what is wrong and what to do */
    public CatalogException(CatalogFault fault, Sentence sentence) {
        super(fault, sentence, null);
        this.fault = fault;
    }

    /** The stable code. */
    public CatalogFault fault() {
        return fault;
    }
}
