package pro.photoestate.app.ui.tour;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Desk;

/** Lies over the window: dims all but the part that is spoken of, with the callout beside it. Takes keys and clicks. */
final class TourLayer extends Pane {

    /** Between the part and the callout, and between the callout and the window's edge, px. */
    private static final double GAP = 16;

    /** Around the part, px. */
    private static final double MARGIN = 4;

    /** Under the 150 ms that motion may take. */
    private static final Duration FADE = Duration.millis(120);

    private final Desk desk;
    private final TourCallout callout;
    private final Region ring = new Region();
    private final List<Region> shades = Stream.generate(Region::new).limit(4).toList();
    private final ChangeListener<Node> focus = (owner, old, now) -> focusMoved(now);
    private @Nullable Node target;
    private Subscription follows = Subscription.EMPTY;
    private Subscription holds = Subscription.EMPTY;

    TourLayer(Desk desk, TourViewModel model) {
        this.desk = desk;
        callout = new TourCallout(desk.texts("tour"), model);
        setId("tour");
        shades.forEach(s -> s.getStyleClass().add("tour-shade"));
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        getStylesheets().add(TourCallout.sheet());
        getChildren().addAll(shades);
        getChildren().addAll(ring, callout);
        addEventFilter(KeyEvent.KEY_PRESSED, callout::pressed);
        addEventHandler(KeyEvent.ANY, KeyEvent::consume); // what is behind does not hear them
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Speaks of a part of the window; of the whole when there is no such part. */
    void show(@Nullable Node part) {
        follows.unsubscribe();
        target = part;
        follows = part == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        part.localToSceneTransformProperty().subscribe(this::requestLayout),
                        part.layoutBoundsProperty().subscribe(this::requestLayout));
        callout.fill();
        callout.requestFocus();
        requestLayout();
        if (desk.window().animated()) {
            FadeTransition fade = new FadeTransition(FADE, callout);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** From now on the focus stays inside, whatever the places behind do. */
    void keepFocus() {
        Scene scene = getScene();
        scene.focusOwnerProperty().addListener(focus);
        holds = () -> scene.focusOwnerProperty().removeListener(focus);
    }

    /** Lets go of the window. */
    void leaveFocus() {
        holds.unsubscribe();
        follows.unsubscribe();
    }

    private void focusMoved(@Nullable Node now) {
        for (Node node = now; node != null; node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        desk.tasks().later(() -> {
            if (getScene() != null) {
                callout.requestFocus();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        Bounds part = part();
        boolean none = part.getWidth() <= 0;
        double left = none ? getWidth() : part.getMinX();
        double right = none ? getWidth() : part.getMaxX();
        double upper = none ? getHeight() : part.getMinY();
        double lower = none ? getHeight() : part.getMaxY();
        shades.get(0).resizeRelocate(0, 0, getWidth(), upper);
        shades.get(1).resizeRelocate(0, lower, getWidth(), getHeight() - lower);
        shades.get(2).resizeRelocate(0, upper, left, lower - upper);
        shades.get(3).resizeRelocate(right, upper, getWidth() - right, lower - upper);
        ring.setVisible(!none);
        ring.resizeRelocate(left, upper, right - left, lower - upper);
        place(part, none);
    }

    /** Where the part lies, with its margin, inside the window; without a width when there is none. */
    private Bounds part() {
        if (target == null || !Objects.equals(target.getScene(), getScene())) {
            return new BoundingBox(0, 0, 0, 0);
        }
        Bounds at = sceneToLocal(target.localToScene(target.getLayoutBounds()));
        double x = Math.max(0, at.getMinX() - MARGIN);
        double y = Math.max(0, at.getMinY() - MARGIN);
        double width = Math.min(getWidth(), at.getMaxX() + MARGIN) - x;
        double height = Math.min(getHeight(), at.getMaxY() + MARGIN) - y;
        return new BoundingBox(x, y, width, height);
    }

    /** Right of what stands at the left edge, else above or below; always inside the window. */
    private void place(Bounds part, boolean none) {
        double width = callout.prefWidth(-1);
        double height = callout.prefHeight(width);
        double x = (getWidth() - width) / 2;
        double y = (getHeight() - height) / 2;
        if (!none && part.getMaxX() < getWidth() / 4) {
            x = part.getMaxX() + GAP;
            y = part.getMinY();
        } else if (!none) {
            x = part.getMaxX() - width;
            y = part.getMinY() > height + 2 * GAP ? part.getMinY() - height - GAP : part.getMaxY() + GAP;
        }
        callout.resizeRelocate(inside(x, width, getWidth()), inside(y, height, getHeight()), width, height);
    }

    private static double inside(double at, double size, double room) {
        return Math.rint(Math.max(GAP, Math.min(at, room - size - GAP)));
    }
}
