package pro.photoestate.app.ui.care;

import java.net.URI;
import pro.photoestate.app.ui.care.CrashOffer.Sending;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Texts;

/** What is said of a failure, what can be answered, and what becomes of the answer. Belongs to the window's thread. */
final class CrashViewModel {

    private final Desk desk;
    private final Texts texts;
    private final CrashOffer offer;

    CrashViewModel(Desk desk, CrashOffer offer) {
        this.desk = desk;
        this.offer = offer;
        texts = desk.texts("care");
    }

    /** What becomes of the report, or the question. */
    String sentence() {
        return texts.get(switch (offer.sending()) {
            case ASK -> "asked";
            case AGREED -> "agreed";
            case NOWHERE -> "nowhere";
        });
    }

    /** What a screen reader says first. */
    String spoken() {
        return texts.get("title") + " " + texts.get("sentence");
    }

    /** All that the report holds. */
    String report() {
        return offer.report().text();
    }

    /** Whether there is something to answer. */
    boolean asks() {
        return offer.sending() == Sending.ASK;
    }

    /** Whether things move. */
    boolean animated() {
        return desk.window().animated();
    }

    /** Says whether it may be sent. */
    void answer(boolean agreed) {
        close();
        offer.answer().accept(agreed);
    }

    void close() {
        desk.window().closeDialog();
    }

    /** Opens the folder in which the report lies. */
    void openFolder() {
        URI folder = offer.folder().toUri();
        desk.window().browse(folder);
    }
}
