package pro.photoestate.app.queue;

import java.util.Locale;

/** What a job does. Its code is in the catalog, so a name is never given another meaning. */
public enum JobKind {
    /** Makes a scene's photos by its recipe and export profiles. */
    EXPORT_SCENE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
