package pro.photoestate.app.ui.common;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, by its key, a button or the command palette.
 *
 * @param id stable, such as {@code "scenes.pick"}; settings name another key by it
 * @param title what it is called, in the person's language
 * @param key its key unless the settings name another; without modifiers it is left to text fields that have the focus
 * @param possible asked whenever it is offered or wanted
 */
public record Action(String id, String title, Optional<KeyCombination> key, BooleanSupplier possible, Runnable run) {

    /** Always possible, with a key such as {@code "Shortcut+K"} or {@code "P"}. */
    public static Action of(String id, String title, String key, Runnable run) {
        return new Action(id, title, Optional.of(KeyCombination.valueOf(key)), () -> true, run);
    }

    /** Always possible, without a key. */
    public static Action of(String id, String title, Runnable run) {
        return new Action(id, title, Optional.empty(), () -> true, run);
    }

    /** A key as settings have it; empty for what is none, for their file may be edited by hand. */
    public static Optional<KeyCombination> written(String key) {
        try {
            return Optional.of(KeyCombination.valueOf(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same where it is only sometimes possible. */
    public Action when(BooleanSupplier condition) {
        return new Action(id, title, key, condition, run);
    }

    /** The same by another key. */
    public Action by(KeyCombination other) {
        return new Action(id, title, Optional.of(other), possible, run);
    }

    /** Does it if it is possible. */
    public void fire() {
        if (possible.getAsBoolean()) {
            run.run();
        }
    }

    /** The title with the key behind it, for tooltips. */
    public String tip() {
        return key.map(k -> title + "  (" + k.getDisplayText() + ")").orElse(title);
    }
}
