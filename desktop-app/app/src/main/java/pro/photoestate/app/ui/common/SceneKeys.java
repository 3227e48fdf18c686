package pro.photoestate.app.ui.common;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** Keys that go down and come up anywhere in a scene, wherever the focus is. */
public final class SceneKeys {

    private SceneKeys() {}

    /**
     * Listens until the answer ends it.
     *
     * @param away told when the window loses the focus, as keys that come up then are not told; and at the end
     */
    public static Subscription follow(
            Scene scene, Consumer<KeyEvent> pressed, Consumer<KeyEvent> released, Runnable away) {
        EventHandler<KeyEvent> down = pressed::accept;
        EventHandler<KeyEvent> up = released::accept;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, down);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, up);
        Subscription focus = scene.getWindow() == null
                ? Subscription.EMPTY
                : scene.getWindow().focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        away.run();
                    }
                });
        return focus.and(() -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, down);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, up);
            away.run();
        });
    }
}
