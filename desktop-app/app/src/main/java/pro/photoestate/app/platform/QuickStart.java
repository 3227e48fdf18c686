package pro.photoestate.app.platform;

import java.nio.file.Path;
import pro.photoestate.engine.render.WarmUp;

/** Uses the second core while the command line is read and the first files are opened. */
public final class QuickStart {

    private QuickStart() {}

    /** Warms the engine up on a thread of its own, which ends by itself and keeps nothing waiting. */
    public static void begin() {
        Thread.ofPlatform().name("warm-up").daemon().start(QuickStart::warmUp);
    }

    private static void warmUp() {
        try {
            WarmUp.run(Path.of(System.getProperty("java.io.tmpdir", ".")));
        } catch (RuntimeException | LinkageError e) {
            return; // the first photo meets the same fault and tells it with a name
        }
    }
}
