package pro.photoestate.app.ui.common;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * Something that lasts for as long as a key is held, whichever key it was given. Begun by a button or from the command
 * palette it lasts until it is begun again.
 */
public final class Hold {

    /** Keys that press buttons and choose from lists. */
    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.ENTER, KeyCode.SPACE);

    private final BooleanProperty on;
    private Optional<KeyCode> down = Optional.empty();
    private Optional<KeyCode> holding = Optional.empty();

    /** @param on what lasts */
    public Hold(BooleanProperty on) {
        this.on = on;
    }

    /** Begins it, as the action of its key does; again at each repetition of the key. */
    public void begin() {
        if (down.isPresent()) {
            holding = down;
            on.set(true);
        } else {
            on.set(!on.get());
        }
    }

    /** Listens to a scene until the answer ends it: the key may be let go wherever the focus is, and so may the window be. */
    public Subscription listen(Scene scene) {
        return SceneKeys.follow(scene, this::pressed, this::released, this::end);
    }

    private void pressed(KeyEvent event) {
        down = Optional.of(event.getCode()).filter(c -> !PRESSING.contains(c));
    }

    private void released(KeyEvent event) {
        down = Optional.empty();
        if (holding.equals(Optional.of(event.getCode()))) {
            end();
        }
    }

    private void end() {
        down = Optional.empty();
        if (holding.isPresent()) {
            holding = Optional.empty();
            on.set(false);
        }
    }
}
