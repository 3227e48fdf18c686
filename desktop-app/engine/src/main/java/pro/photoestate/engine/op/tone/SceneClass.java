package pro.photoestate.engine.op.tone;

/** What kind of photo it is, as far as tone is concerned. */
public enum SceneClass {
    /** A room, also one with windows. */
    INTERIOR,
    /** A house, garden or street by day. */
    EXTERIOR,
    /** A house under an evening or night sky, its lights on. */
    TWILIGHT
}
