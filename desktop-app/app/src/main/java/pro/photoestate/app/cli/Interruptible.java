package pro.photoestate.app.cli;

import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import pro.photoestate.app.platform.Interrupts;
import pro.photoestate.engine.render.Cancel;

/** Work that Ctrl+C ends cleanly: what was begun is dropped, and one sentence says how to go on. */
final class Interruptible {

    /** As a shell reports a program that SIGINT ended. */
    private static final int INTERRUPTED = 130;

    private Interruptible() {}

    /**
     * Runs the work with a flag that an interrupt sets.
     *
     * @return the work's exit status, or 130
     */
    static int run(ToIntFunction<Cancel> work) {
        Cancel cancel = new Cancel();
        Interrupts interrupts = Interrupts.on(cancel::cancel);
        try (interrupts) { // closed after the sentence: the process may end in that moment
            return toldStatus(work, cancel);
        }
    }

    private static int toldStatus(ToIntFunction<Cancel> work, Cancel cancel) {
        try {
            return work.applyAsInt(cancel);
        } catch (CancellationException e) {
            System.err.println("photoestate: interrupted; the same command goes on where it stopped");
            return INTERRUPTED;
        }
    }
}
