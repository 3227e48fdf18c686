package pro.photoestate.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys that are pressed together.
 *
 * @param shortcut whether the system's key for shortcuts is down: Ctrl, or Command on a Mac
 */
record KeyPress(KeyCode code, boolean shortcut, boolean alt, boolean shift) {

    static KeyPress of(KeyEvent event) {
        return new KeyPress(event.getCode(), event.isShortcutDown(), event.isAltDown(), event.isShiftDown());
    }

    /** As settings have it, such as {@code "Shortcut+K"}. */
    String name() {
        List<KeyCombination.Modifier> down = new ArrayList<>();
        if (shortcut) {
            down.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (alt) {
            down.add(KeyCombination.ALT_DOWN);
        }
        if (shift) {
            down.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(code, down.toArray(KeyCombination.Modifier[]::new)).getName();
    }
}
