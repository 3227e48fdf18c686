package pro.photoestate.app.ui.common;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Long work that goes on wherever the person is; the window's edge shows it. Belongs to the window's thread. */
public final class Ongoing {

    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final Runnable stop;

    /** @param stop ends the work before its time */
    public Ongoing(Runnable stop) {
        this.stop = stop;
    }

    /** How far it is, in a few words. */
    public StringProperty words() {
        return words;
    }

    /** Ends it. */
    public void stop() {
        stop.run();
    }
}
