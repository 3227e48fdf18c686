package pro.photoestate.app.ingest;

/** Why photos did not come in. The names are stable codes. */
public enum IngestFault {
    /** Nothing that was given is a photo that can be read. */
    NO_PHOTOS,
    /** The card holds no files, or is no folder. */
    CARD_EMPTY,
    /** A file of the card cannot be read. */
    CARD_UNREADABLE,
    /** The card was taken out. */
    CARD_GONE,
    /** What lies on the card changed while it was copied. */
    CARD_CHANGED,
    /** A template for copies is not valid. */
    TEMPLATE_INVALID,
    /** A destination lies on the card, or both are the same. */
    DESTINATION_UNFIT,
    /** The disk of a destination is full. */
    DESTINATION_FULL,
    /** The disk of a destination was taken out, or its folder moved. */
    DESTINATION_GONE,
    /** A destination cannot be written for another reason. */
    DESTINATION_UNWRITABLE,
    /** What was read back is not what was written. */
    COPY_DIFFERS
}
