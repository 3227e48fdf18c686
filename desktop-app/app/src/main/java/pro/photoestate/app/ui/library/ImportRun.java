package pro.photoestate.app.ui.library;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import pro.photoestate.app.ingest.FoundFrame;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.engine.render.Cancel;

/** Photos on their way into the catalog. Belongs to the window's thread. */
final class ImportRun implements GridItem {

    private final UUID id;
    private final String name;
    private final Cancel cancel;
    private final ObjectProperty<Step> step;

    /**
     * How far it is.
     *
     * @param cover the first frame that was read, with which it can be shown
     */
    record Step(ImportProgress progress, java.util.Optional<FoundFrame> cover) {}

    ImportRun(UUID id, String name, ImportProgress first, Cancel cancel) {
        this.id = id;
        this.name = name;
        this.cancel = cancel;
        this.step = new SimpleObjectProperty<>(this, "step", new Step(first, java.util.Optional.empty()));
    }

    void progressed(ImportProgress now) {
        step.set(new Step(now, step.get().cover().or(() -> now.newest().stream().findFirst())));
    }

    @Override
    public UUID id() {
        return id;
    }

    /** What comes in: the folder's name. */
    String name() {
        return name;
    }

    ObjectProperty<Step> step() {
        return step;
    }

    void cancel() {
        cancel.cancel();
    }

    boolean isCancelled() {
        return cancel.isCancelled();
    }
}
