package pro.photoestate.app.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Edits that are seen already and are still on their way into the catalog: what builds upon them, such as undo, waits for
 * them, however slow the disk is. Belongs to the window's thread.
 */
public final class Unsaved {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int open;

    /** Something is on its way; {@link #end} follows, also when it fails. */
    public void begin() {
        open++;
    }

    /** It has arrived, or never will. */
    public void end() {
        open--;
        goOn();
    }

    /** Runs something as soon as everything is in the catalog: now, if it is; otherwise in the order it was asked for. */
    public void after(Runnable next) {
        waiting.add(next);
        goOn();
    }

    private void goOn() {
        while (open == 0 && !waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
