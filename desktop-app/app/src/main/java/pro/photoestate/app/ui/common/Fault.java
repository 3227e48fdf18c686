package pro.photoestate.app.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import pro.photoestate.sentence.ToldException;

/**
 * What went wrong, as it is shown.
 *
 * @param sentence what happened, to which file, what to do next
 * @param code stable
 * @param details for support; no photo content
 */
public record Fault(String sentence, String code, String details) {

    /** What a failure says by itself, or the common sentence for one that nobody foresaw. */
    public static Fault of(Throwable failure, Texts common) {
        return failure instanceof ToldException told
                ? new Fault(told.sentence().in(common.locale()), told.codeName(), trace(told))
                : new Fault(common.get("fault.unforeseen"), "INTERNAL", trace(failure));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
