package pro.photoestate.app.ui.develop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.recipe.Operation;

/** A grid to judge verticals by, with a handle for the roll at the top and one for the pitch at the right. */
final class VerticalsOverlay extends Pane {

    private static final int COLUMNS = 8;
    private static final int ROWS = 6;

    /** Degrees for a drag over the whole picture. */
    private static final double REACH = 20;

    private final DevelopViewModel model;
    private final Words words;
    private final List<Line> lines = new ArrayList<>();
    private final Label roll;
    private final Label pitch;
    private Placement placement = new Placement(0, 0, 1, 1);
    private double start;
    private double from;
    private @Nullable String gesture;

    VerticalsOverlay(DevelopViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setPickOnBounds(false);
        for (int i = 0; i < COLUMNS + ROWS - 2; i++) {
            Line line = new Line();
            line.getStyleClass().add("verticals-line");
            line.setMouseTransparent(true);
            lines.add(line);
        }
        roll = handle("roll", Cursor.H_RESIZE);
        pitch = handle("pitch", Cursor.V_RESIZE);
        getChildren().addAll(lines);
        getChildren().addAll(roll, pitch);
    }

    private Label handle(String name, Cursor cursor) {
        Label handle = new Label();
        handle.setId("handle-" + name);
        handle.getStyleClass().add("verticals-handle");
        handle.setCursor(cursor);
        boolean across = name.equals("roll");
        handle.setOnMousePressed(e -> {
            start = value(name);
            from = across ? e.getSceneX() : e.getSceneY();
            gesture = model.newGesture();
            e.consume();
        });
        handle.setOnMouseDragged(e -> {
            double moved = across ? (e.getSceneX() - from) / placement.width() : (e.getSceneY() - from) / placement.height();
            Scale scale = Scale.of(Operation.VERTICALS.parameter(name).orElseThrow());
            model.set(Operation.VERTICALS, name, scale.moved(start + moved * REACH, 0), gesture);
            e.consume();
        });
        handle.setOnMouseReleased(e -> {
            gesture = null;
            model.rest();
            e.consume();
        });
        handle.setOnMouseClicked(MouseEvent::consume);
        return handle;
    }

    private double value(String name) {
        Object own = RecipeValues.value(model.recipe().get(), Operation.VERTICALS, name);
        return own instanceof Double number
                ? number
                : new Found(model.shown().get().map(s -> s.picture().analysis()))
                        .of(Operation.VERTICALS, name)
                        .orElse(0);
    }

    /** Lies over the picture. */
    void show(Placement at) {
        placement = at;
        for (int i = 1; i < COLUMNS; i++) {
            double x = Math.rint(at.screenX((double) i / COLUMNS)) + 0.5;
            line(lines.get(i - 1), x, at.y(), x, at.y() + at.height());
        }
        for (int i = 1; i < ROWS; i++) {
            double y = Math.rint(at.screenY((double) i / ROWS)) + 0.5;
            line(lines.get(COLUMNS - 2 + i), at.x(), y, at.x() + at.width(), y);
        }
        roll.setText(words("roll"));
        pitch.setText(words("pitch"));
        roll.autosize();
        pitch.autosize();
        roll.relocate(Math.rint(at.screenX(0.5) - roll.getWidth() / 2), Math.rint(at.y() + 16));
        pitch.relocate(
                Math.rint(at.x() + at.width() - pitch.getWidth() - 16), Math.rint(at.screenY(0.5) - pitch.getHeight() / 2));
    }

    private String words(String name) {
        Scale scale = Scale.of(Operation.VERTICALS.parameter(name).orElseThrow());
        return words.parameter(Operation.VERTICALS, name) + "  " + scale.words(value(name), words.locale());
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
