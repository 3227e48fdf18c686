package pro.photoestate.app.ui.develop;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys that mean something to the place, though lists and fields would take them for themselves. */
final class PlaceKeys {

    private PlaceKeys() {}

    /** Ctrl with arrows leads from scene to scene wherever the focus is; in a text it goes from word to word. */
    static void install(Parent place) {
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean across = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
            boolean control = !place.equals(event.getTarget()) && !(event.getTarget() instanceof TextInputControl);
            if (across && event.isShortcutDown() && control) {
                passOn(event, place);
            }
        });
    }

    /** Whether it takes back an edit, or does it again. */
    static boolean isUndo(KeyEvent event) {
        return event.getCode() == KeyCode.Z && event.isShortcutDown();
    }

    /** Gives a key to somebody further out. */
    static void passOn(KeyEvent event, Node to) {
        event.consume();
        Event.fireEvent(to, event.copyFor(to, to));
    }
}
