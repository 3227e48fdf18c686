package pro.photoestate.app.ui.delivery;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.engine.render.Cancel;

/**
 * The reading of a shoot after everything that was asked for before, so that an edit made a moment ago goes out too; of
 * several only the last counts. On the window's thread.
 */
final class ShootReading {

    private final Desk desk;
    private final Deliveries deliveries;
    private @Nullable Cancel wanted;

    ShootReading(Desk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    void begin(UUID shoot, Consumer<Deliveries.Opened> done, Consumer<Exception> failed) {
        drop();
        Cancel one = new Cancel();
        wanted = one;
        desk.workspace().turns().after(() -> {
            if (!one.isCancelled()) {
                read(one, shoot, done, failed);
            }
        });
    }

    private void read(Cancel one, UUID shoot, Consumer<Deliveries.Opened> done, Consumer<Exception> failed) {
        desk.tasks().start(
                cancel -> deliveries.open(shoot),
                opened -> end(one, () -> done.accept(opened)),
                why -> end(one, () -> failed.accept(why)));
    }

    private void end(Cancel one, Runnable told) {
        if (!one.isCancelled()) {
            wanted = null;
            told.run();
        }
    }

    /** Nobody waits for it any more. */
    void drop() {
        if (wanted != null) {
            wanted.cancel();
            wanted = null;
        }
    }

    /** Whether what is shown is what the catalog has with all that was asked for. */
    boolean isUpToDate() {
        return wanted == null && desk.workspace().turns().isIdle();
    }
}
