package pro.photoestate.app.catalog;

/** Why a catalog cannot be used. The names are stable codes. */
public enum CatalogFault {
    /** Its folder or file cannot be written. */
    CATALOG_UNWRITABLE,
    /** Its file is damaged. */
    CATALOG_DAMAGED,
    /** A newer version of the program has changed it. */
    CATALOG_NEWER,
    /** Another process works on it. */
    CATALOG_IN_USE,
    /** It has no such scene any more. */
    SCENE_GONE,
    /** It has no such shoot any more. */
    SHOOT_GONE,
    /** Scenes cannot be split or merged in this way. */
    SCENES_UNFIT
}
