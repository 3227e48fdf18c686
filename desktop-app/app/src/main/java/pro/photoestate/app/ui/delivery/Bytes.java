package pro.photoestate.app.ui.delivery;

import pro.photoestate.app.ui.common.Texts;

/** Lengths of files in words. */
final class Bytes {

    /** Portals count in thousands. */
    private static final double KB = 1_000;

    private Bytes() {}

    static String text(long bytes, Texts texts) {
        return bytes < 1_000_000
                ? texts.get("bytes.kb", bytes / KB)
                : texts.get("bytes.mb", bytes / (KB * KB));
    }
}
