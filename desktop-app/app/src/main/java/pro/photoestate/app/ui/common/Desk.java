package pro.photoestate.app.ui.common;

import java.util.Locale;

/**
 * What every place gets from the window around it.
 *
 * @param tasks the way across threads
 * @param workspace what is being worked on
 * @param window as a place may use it
 * @param locale the language of all words
 */
public record Desk(Tasks tasks, Workspace workspace, Surroundings window, Locale locale) {

    /** The words of a part of the window in the person's language. */
    public Texts texts(String part) {
        return Texts.of(part, locale);
    }

    /** Goes to another place. */
    public void go(PlaceId place) {
        window.go(place);
    }

    /** Shows a sentence in the corner. */
    public void tell(Notice notice) {
        window.tell(notice);
    }
}
