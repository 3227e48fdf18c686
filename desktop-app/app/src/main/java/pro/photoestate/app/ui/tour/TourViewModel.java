package pro.photoestate.app.ui.tour;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Texts;

/** Where the tour is. Belongs to the window's thread. */
final class TourViewModel {

    private final Desk desk;
    private final Texts texts;
    private final Runnable seen;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> step = new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());

    /** @param seen told when the tour ends, wherever that was */
    TourViewModel(Desk desk, Runnable seen) {
        this.desk = desk;
        this.seen = seen;
        texts = desk.texts("tour");
    }

    /** The step that is shown; empty while there is no tour. */
    ReadOnlyObjectProperty<Optional<TourStep>> step() {
        return step.getReadOnlyProperty();
    }

    /** Begins with the first step, also while it runs. */
    void begin() {
        show(0);
    }

    /** To the next step; behind the last it ends. */
    void next() {
        if (isLast()) {
            end();
        } else {
            show(index() + 1);
        }
    }

    /** To the step before, if there is one. */
    void back() {
        if (index() > 0) {
            show(index() - 1);
        }
    }

    /** Ends it; where it led stays on the screen. */
    void end() {
        if (step.get().isPresent()) {
            step.set(Optional.empty());
            seen.run();
        }
    }

    boolean isFirst() {
        return index() == 0;
    }

    boolean isLast() {
        return index() == TourStep.ALL.size() - 1;
    }

    /** "3 of 8". */
    String count() {
        return texts.get("count", index() + 1, TourStep.ALL.size());
    }

    String title() {
        return texts.get("step." + key() + ".title");
    }

    String words() {
        return texts.get("step." + key());
    }

    private String key() {
        return step.get().map(TourStep::key).orElseThrow();
    }

    private int index() {
        return step.get().map(TourStep.ALL::indexOf).orElse(-1);
    }

    private void show(int index) {
        TourStep next = TourStep.ALL.get(index);
        next.place().ifPresent(desk::go);
        step.set(Optional.of(next));
    }
}
