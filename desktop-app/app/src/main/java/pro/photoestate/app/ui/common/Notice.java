package pro.photoestate.app.ui.common;

import java.util.Optional;

/**
 * A sentence in the corner of the window.
 *
 * @param action offered as a button, such as "Undo" or "Show"
 */
public record Notice(Kind kind, String sentence, Optional<Action> action) {

    /** How it looks and how long it stays: what went wrong stays until it is closed. */
    public enum Kind {
        DONE,
        WARNING,
        FAILED
    }

    /** Something is done. */
    public static Notice done(String sentence) {
        return new Notice(Kind.DONE, sentence, Optional.empty());
    }

    /** Something went wrong. */
    public static Notice failed(String sentence) {
        return new Notice(Kind.FAILED, sentence, Optional.empty());
    }

    /** Something went wrong, with the code by which it is looked up. */
    public static Notice failed(Fault fault) {
        return failed("%s [%s]".formatted(fault.sentence(), fault.code()));
    }

    /** The same with something to do about it. */
    public Notice with(Action offered) {
        return new Notice(kind, sentence, Optional.of(offered));
    }
}
