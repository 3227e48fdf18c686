package pro.photoestate.app.ui.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.develop.CropGeometry.Box;
import pro.photoestate.app.ui.develop.CropGeometry.Handle;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/**
 * The crop on the picture: eight handles, the inside moves it, dragging outside turns the picture, and with Ctrl a line is
 * drawn that is to be level or upright.
 */
final class CropOverlay extends Pane {

    /** Side of a handle, px. */
    private static final double HANDLE = 12;

    /** How near to an edge the pointer takes it, px. */
    private static final double NEAR = 10;

    private final DevelopViewModel model;
    private final List<Region> shades = new ArrayList<>();
    private final Rectangle frame = new Rectangle();
    private final List<Line> thirds = new ArrayList<>();
    private final List<Region> handles = new ArrayList<>();
    private final Line level = new Line();
    private Placement placement = new Placement(0, 0, 1, 1);
    private Optional<CropGeometry> geometry = Optional.empty();
    private @Nullable Drag drag;

    /** What is being dragged; {@code handle} is absent while the picture is turned or a line is drawn. */
    private record Drag(
            Optional<Handle> handle, boolean line, double x, double y, Box box, double angle, String gesture) {}

    CropOverlay(DevelopViewModel model, Words words) {
        this.model = model;
        getStyleClass().add("crop");
        setAccessibleText(words.texts().get("crop.name"));
        for (int i = 0; i < 4; i++) {
            shades.add(styled(new Region(), "crop-shade"));
            thirds.add(styled(new Line(), "crop-third"));
        }
        styled(frame, "crop-frame");
        styled(level, "crop-level").setVisible(false);
        getChildren().addAll(shades);
        getChildren().addAll(thirds);
        getChildren().addAll(frame, level);
        for (int i = 0; i < 8; i++) {
            handles.add(styled(new Region(), "crop-handle"));
        }
        getChildren().addAll(handles);
        getChildren().forEach(n -> n.setMouseTransparent(true));
        setOnMouseMoved(e -> setCursor(cursor(handle(e.getX(), e.getY()))));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseClicked(MouseEvent::consume);
    }

    private static <T extends javafx.scene.Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        node.setManaged(false);
        return node;
    }

    /** Lies over the picture without its crop. */
    void show(Placement at, CropGeometry over) {
        placement = at;
        geometry = Optional.of(over);
        lay();
    }

    /** What the finished photo will show: the largest of the aspect within the crop. */
    private Box box() {
        Recipe now = model.recipe().get();
        return geometry.map(g -> g.shaped(g.box(now), aspect(now))).orElse(Box.WHOLE);
    }

    private void lay() {
        Box box = box();
        double x = Math.rint(placement.screenX(box.left()));
        double y = Math.rint(placement.screenY(box.top()));
        double right = Math.rint(placement.screenX(box.right()));
        double bottom = Math.rint(placement.screenY(box.bottom()));
        double endX = placement.x() + placement.width();
        double endY = placement.y() + placement.height();
        shades.get(0).resizeRelocate(placement.x(), placement.y(), placement.width(), Math.max(0, y - placement.y()));
        shades.get(1).resizeRelocate(placement.x(), bottom, placement.width(), Math.max(0, endY - bottom));
        shades.get(2).resizeRelocate(placement.x(), y, Math.max(0, x - placement.x()), bottom - y);
        shades.get(3).resizeRelocate(right, y, Math.max(0, endX - right), bottom - y);
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(right - x);
        frame.setHeight(bottom - y);
        for (int i = 0; i < 2; i++) {
            line(thirds.get(i), x + (right - x) * (i + 1) / 3, y, x + (right - x) * (i + 1) / 3, bottom);
            line(thirds.get(2 + i), x, y + (bottom - y) * (i + 1) / 3, right, y + (bottom - y) * (i + 1) / 3);
        }
        int next = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row != 1 || column != 1) {
                    handles.get(next++)
                            .resizeRelocate(
                                    x + (right - x) * column / 2 - HANDLE / 2,
                                    y + (bottom - y) * row / 2 - HANDLE / 2,
                                    HANDLE,
                                    HANDLE);
                }
            }
        }
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(Math.rint(x1) + 0.5);
        line.setStartY(Math.rint(y1) + 0.5);
        line.setEndX(Math.rint(x2) + 0.5);
        line.setEndY(Math.rint(y2) + 0.5);
    }

    /** What lies under the pointer; empty outside, where the picture is turned. */
    private Optional<Handle> handle(double x, double y) {
        Box box = box();
        double left = placement.screenX(box.left());
        double top = placement.screenY(box.top());
        double right = placement.screenX(box.right());
        double bottom = placement.screenY(box.bottom());
        if (x < left - NEAR || x > right + NEAR || y < top - NEAR || y > bottom + NEAR) {
            return Optional.empty();
        }
        int column = Math.abs(x - left) <= NEAR ? -1 : Math.abs(x - right) <= NEAR ? 1 : 0;
        int row = Math.abs(y - top) <= NEAR ? -1 : Math.abs(y - bottom) <= NEAR ? 1 : 0;
        return Optional.of(new Handle(column, row));
    }

    private static Cursor cursor(Optional<Handle> handle) {
        if (handle.isEmpty()) {
            return Cursor.CROSSHAIR;
        }
        Handle h = handle.get();
        if (h.x() == 0 && h.y() == 0) {
            return Cursor.MOVE;
        }
        return h.x() == 0 ? Cursor.V_RESIZE : h.y() == 0 ? Cursor.H_RESIZE : h.x() == h.y() ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
    }

    private double angle() {
        return (Double) RecipeValues.value(model.recipe().get(), Operation.ROTATE, "angle");
    }

    private void pressed(MouseEvent event) {
        boolean line = event.isShortcutDown();
        drag = new Drag(
                line ? Optional.empty() : handle(event.getX(), event.getY()),
                line,
                event.getX(),
                event.getY(),
                box(),
                angle(),
                model.newGesture());
        event.consume();
    }

    private void dragged(MouseEvent event) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        event.consume();
        if (now.line()) {
            level.setVisible(true);
            line(level, now.x(), now.y(), event.getX(), event.getY());
        } else if (now.handle().isPresent()) {
            crop(now, now.handle().get(), event);
        } else {
            turn(turned(now, event), now.gesture());
        }
    }

    private void crop(Drag now, Handle handle, MouseEvent event) {
        geometry.ifPresent(g -> {
            double dx = (event.getX() - now.x()) / placement.width();
            double dy = (event.getY() - now.y()) / placement.height();
            Box next = g.dragged(now.box(), handle, dx, dy, aspect(model.recipe().get()));
            model.change(r -> g.with(r, next), now.gesture());
            lay();
        });
    }

    /** Width by height that is kept; 0 for any. */
    static double aspect(Recipe recipe) {
        String[] sides = String.valueOf(RecipeValues.value(recipe, Operation.CROP, "aspect")).split(":");
        return sides.length == 2 ? Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]) : 0;
    }

    private double turned(Drag now, MouseEvent event) {
        Box box = now.box();
        double cx = placement.screenX((box.left() + box.right()) / 2);
        double cy = placement.screenY((box.top() + box.bottom()) / 2);
        double from = Math.atan2(now.y() - cy, now.x() - cx);
        double to = Math.atan2(event.getY() - cy, event.getX() - cx);
        return now.angle() + Math.toDegrees(Math.IEEEremainder(to - from, 2 * Math.PI));
    }

    private void turn(double degrees, @Nullable String gesture) {
        Scale scale = Scale.of(Operation.ROTATE.parameter("angle").orElseThrow());
        model.set(Operation.ROTATE, "angle", scale.moved(degrees, 0), gesture);
    }

    private void released(MouseEvent event) {
        Drag now = drag;
        drag = null;
        level.setVisible(false);
        event.consume();
        if (now != null && now.line() && Math.hypot(event.getX() - now.x(), event.getY() - now.y()) > NEAR) {
            double slope = Math.toDegrees(Math.atan2(event.getY() - now.y(), event.getX() - now.x()));
            turn(now.angle() - Math.IEEEremainder(slope, 90), null); // to the nearest of level and upright
        }
        model.rest();
    }
}
