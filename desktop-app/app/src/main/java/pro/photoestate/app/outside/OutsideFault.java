package pro.photoestate.app.outside;

/** Why a picture cannot go out or come in. The names are stable codes. */
public enum OutsideFault {
    /** The editor's program cannot be started. */
    EDITOR_MISSING,
    /** It is no picture that can be read, or not yet whole. */
    RETURN_UNREADABLE,
    /** It has another shape than the scene's picture, or is smaller. */
    RETURN_SHAPE,
    /** It is what went out, or a frame of the camera. */
    RETURN_UNCHANGED,
    /** It belongs to another scene. */
    RETURN_OTHER_SCENE,
    /** What was done is not told. */
    DECLARATION_INCOMPLETE,
    /** There is no such version, or its file is not what was declared. */
    VERSION_GONE
}
