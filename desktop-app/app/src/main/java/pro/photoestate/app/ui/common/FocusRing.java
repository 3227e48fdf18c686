package pro.photoestate.app.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Keeps the focus inside a panel that lies over others. */
public final class FocusRing {

    private FocusRing() {}

    /** Gives the focus to the next control inside a panel, or the one before; behind the last comes the first. */
    public static void move(Parent panel, boolean forward) {
        List<Node> ring = new ArrayList<>();
        collect(panel, ring);
        if (!ring.isEmpty() && panel.getScene() != null) {
            int at = ring.indexOf(panel.getScene().getFocusOwner());
            int next = forward ? at + 1 : at < 0 ? -1 : at - 1;
            ring.get(Math.floorMod(next, ring.size())).requestFocus();
        }
    }

    /** In the order of the scene. */
    private static void collect(Parent panel, List<Node> ring) {
        for (Node child : panel.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                ring.add(child);
            }
            if (child instanceof Parent parent) {
                collect(parent, ring);
            }
        }
    }
}
