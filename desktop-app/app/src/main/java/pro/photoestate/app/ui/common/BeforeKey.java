package pro.photoestate.app.ui.common;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The key that shows the picture before for as long as it is held, the same in all places: the backslash, or Q where the
 * backslash takes several keys, as on a German keyboard.
 */
public final class BeforeKey extends KeyCombination {

    /** Each does it alone. */
    public static final List<KeyCode> CODES = List.of(KeyCode.BACK_SLASH, KeyCode.Q);

    /** Either of them, without modifiers. */
    public static final BeforeKey EITHER = new BeforeKey();

    private BeforeKey() {}

    @Override
    public boolean match(KeyEvent event) {
        return CODES.contains(event.getCode()) && super.match(event);
    }

    /** Of the first of them: settings write one key. */
    @Override
    public String getName() {
        return CODES.getFirst().getName();
    }

    @Override
    public String getDisplayText() {
        return CODES.stream().map(c -> new KeyCodeCombination(c).getDisplayText()).collect(Collectors.joining("  /  "));
    }

    /** There is only the one; by itself a combination equals all others with the same modifiers. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BeforeKey;
    }

    @Override
    public int hashCode() {
        return CODES.hashCode();
    }
}
