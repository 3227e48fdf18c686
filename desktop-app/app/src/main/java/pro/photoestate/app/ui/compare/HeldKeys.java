package pro.photoestate.app.ui.compare;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import pro.photoestate.app.ui.common.SceneKeys;

/** Keys that do something for as long as they are held; left to a text field that has the focus. */
final class HeldKeys {

    private final Map<KeyCode, Consumer<Boolean>> keys = new EnumMap<>(KeyCode.class);
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final BooleanSupplier possible;

    /** @param possible asked when a key goes down */
    HeldKeys(BooleanSupplier possible) {
        this.possible = possible;
    }

    /** @param held told {@code true} when the key goes down without modifiers, {@code false} when it comes up */
    void add(KeyCode key, Consumer<Boolean> held) {
        keys.put(key, held);
    }

    /** Listens to a scene until the answer ends it. */
    Subscription listen(Scene scene) {
        return SceneKeys.follow(scene, this::pressed, this::released, this::letGo);
    }

    private void pressed(KeyEvent event) {
        Consumer<Boolean> held = keys.get(event.getCode());
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (held != null && plain && !typing && possible.getAsBoolean()) {
            event.consume();
            if (down.add(event.getCode())) {
                held.accept(true);
            }
        }
    }

    private void released(KeyEvent event) {
        Consumer<Boolean> held = keys.get(event.getCode());
        if (held != null && down.remove(event.getCode())) {
            event.consume();
            held.accept(false);
        }
    }

    private void letGo() {
        keys.forEach((key, held) -> {
            if (down.remove(key)) {
                held.accept(false);
            }
        });
    }
}
