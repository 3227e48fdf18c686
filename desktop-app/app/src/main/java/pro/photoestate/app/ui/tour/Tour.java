package pro.photoestate.app.ui.tour;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Desk;

/** The tour of two minutes. On the window's thread. */
public final class Tour {

    private final Desk desk;
    private final Scene scene;
    private final TourViewModel model;
    private @Nullable TourLayer layer;
    private @Nullable Node focusBefore;

    /**
     * @param scene of the window; its root is a pane whose children lie one on another
     * @param seen told each time the tour ends, early or not: there is no need to offer it again
     */
    public Tour(Desk desk, Scene scene, Runnable seen) {
        this.desk = desk;
        this.scene = scene;
        model = new TourViewModel(desk, seen);
        model.step().subscribe(this::show);
    }

    /** Begins it, or begins it anew. */
    public void start() {
        model.begin();
    }

    private void show(Optional<TourStep> step) {
        if (step.isEmpty()) {
            leave();
            return;
        }
        if (layer == null) {
            focusBefore = scene.getFocusOwner();
            layer = new TourLayer(desk, model);
            root().getChildren().add(layer);
            layer.keepFocus();
        }
        layer.show(scene.getRoot().lookup(step.get().target()));
    }

    private Pane root() {
        return (Pane) scene.getRoot();
    }

    private void leave() {
        if (layer == null) {
            return;
        }
        layer.leaveFocus();
        root().getChildren().remove(layer);
        layer = null;
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
