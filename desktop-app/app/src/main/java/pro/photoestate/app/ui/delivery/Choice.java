package pro.photoestate.app.ui.delivery;

import java.util.Locale;

/** Which photos go out, said for all of them at once. */
enum Choice {
    ALL,
    FINISHED,
    PICKED,
    SELECTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
