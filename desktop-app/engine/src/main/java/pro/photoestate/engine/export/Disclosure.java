package pro.photoestate.engine.export;

/**
 * What is told within a finished file about what was done to its photo: IPTC Headline and Instructions (IPTC Photo Metadata
 * Standard 2024.1; IIM 2:105 and 2:40), in the person's words.
 *
 * @param label a few words such as "Virtually staged"; empty where nothing was altered
 * @param text the whole statement; empty to leave what the source says
 */
public record Disclosure(String label, String text) {

    /** Nothing is told. */
    public static final Disclosure NONE = new Disclosure("", "");
}
