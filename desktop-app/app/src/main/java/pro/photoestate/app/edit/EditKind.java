package pro.photoestate.app.edit;

/** How a recipe came about. */
public enum EditKind {
    /** By a slider, a field or a handle on the picture. */
    EDIT,
    /** A look was chosen, or gone back to. */
    LOOK,
    /** Settings of another scene were pasted. */
    PASTED,
    /** Kept as a version with a name. */
    NAMED,
    /** The scene came back from an outside editor. */
    RETURNED
}
