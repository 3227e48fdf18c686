package pro.photoestate.engine.image;

/** The stable codes of everything that can go wrong with one photo or one run; reports and scripts rely on the names. */
public enum FaultCode {
    /** The file is not there, or cannot be read. */
    UNREADABLE,
    /** The file has no bytes. */
    EMPTY,
    /** The bytes are of no kind that the engine decodes. */
    UNSUPPORTED,
    /** The file ends before the picture does; as much as is there was used, or nothing could be. */
    TRUNCATED,
    /** The bytes contradict their own format. */
    CORRUPT,
    /** The header asks for more pixels or memory than is allowed. */
    TOO_LARGE,
    /** The file changed while it was read. */
    CHANGED,
    /** The frames of one scene do not fit together. */
    INCOMPATIBLE,
    /** The job does not fit into the memory budget, not even with mapped files. */
    OUT_OF_MEMORY,
    /** The output exists and may not be replaced. */
    EXISTS,
    /** The output cannot be written: permission, or the disk is full. */
    UNWRITABLE,
    /** A recipe, profile or setting is not valid. */
    INVALID_SETTING,
    /** A fault of the program itself. */
    INTERNAL
}
