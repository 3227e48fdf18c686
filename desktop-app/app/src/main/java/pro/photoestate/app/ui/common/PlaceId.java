package pro.photoestate.app.ui.common;

import java.util.Locale;

/** The places of the window, in the order of the rail. */
public enum PlaceId {
    SHOOTS,
    SCENES,
    DEVELOP,
    COMPARE,
    BATCH,
    DELIVER,
    ACCOUNT,
    SETTINGS;

    /** As in settings and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
