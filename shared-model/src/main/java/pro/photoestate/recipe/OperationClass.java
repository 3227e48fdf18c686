package pro.photoestate.recipe;

/** What an operation does to the truth of a photo; disclosure follows from it. */
public enum OperationClass {
    /** Shows the property as it is: exposure, white balance, straightening, lens, crop, merging the shoot's own frames. */
    ENHANCEMENT,
    /** Shows something that was not there, or hides something that was: sky, lawn, removal, staging, dusk. */
    ALTERATION,
    /** Hides what must not be published: faces, plates, documents. */
    REDACTION
}
