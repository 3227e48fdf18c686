package pro.photoestate.app.ui.care;

import java.nio.file.Path;
import java.util.function.Consumer;
import pro.photoestate.app.crash.CrashReport;

/**
 * What is told and asked about a failure.
 *
 * @param folder where the report lies
 * @param answer is told whether this report and later ones may be sent; called at most once, and only when it was asked
 */
public record CrashOffer(CrashReport report, Path folder, Sending sending, Consumer<Boolean> answer) {

    /** Whether it leaves the computer. */
    public enum Sending {
        /** If the person agrees now. */
        ASK,
        /** It does: the person agreed before. */
        AGREED,
        /** It cannot: there is no address. */
        NOWHERE
    }
}
