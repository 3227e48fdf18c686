package pro.photoestate.app.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Action;

/** Does what the keys say: the place's own actions first, then those that work everywhere. */
final class Keys {

    private Keys() {}

    /** Listens to a scene after the control with the focus, which may take keys for itself. */
    static void install(Scene scene, Supplier<List<Action>> here, Supplier<List<Action>> everywhere) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> Stream.concat(here.get().stream(), everywhere.get().stream())
                .filter(a -> a.key().map(k -> k.match(event)).orElse(false))
                .filter(a -> a.possible().getAsBoolean())
                .filter(a -> !isTyping(scene.getFocusOwner()) || hasModifier(a.key().orElseThrow()))
                .findFirst()
                .ifPresent(a -> {
                    event.consume();
                    a.run().run();
                }));
    }

    /** The question mark asks for the keys, wherever it lies on a keyboard. */
    static void installQuestion(Scene scene, Runnable ask) {
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if ("?".equals(event.getCharacter()) && !isTyping(scene.getFocusOwner())) {
                event.consume();
                ask.run();
            }
        });
    }

    private static boolean isTyping(@Nullable Node focus) {
        return switch (focus) {
            case TextInputControl text -> text.isEditable();
            case ComboBoxBase<?> box -> box.isEditable(); // days too: the field in it never has the focus itself
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }

    private static boolean hasModifier(KeyCombination key) {
        return key.getShortcut() == ModifierValue.DOWN || key.getControl() == ModifierValue.DOWN || key.getAlt() == ModifierValue.DOWN;
    }
}
