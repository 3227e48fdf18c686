package pro.photoestate.server.platform;

import org.jspecify.annotations.Nullable;

/** Something that a server cannot start with; the message is one sentence for the person who runs it. */
public final class StartFault extends RuntimeException {

    /** Stable codes. */
    public enum Code {
        SETTING_UNKNOWN,
        SETTING_WRONG,
        SETTINGS_UNREADABLE,
        DATA_FOLDER,
        DATABASE_AWAY,
        DATABASE_VERSION,
        DATABASE_START,
        PORT_TAKEN,
        STORE_AWAY,
        MAIL_AWAY,
        SCAN_AWAY
    }

    private final Code code;

    public StartFault(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public StartFault(Code code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
