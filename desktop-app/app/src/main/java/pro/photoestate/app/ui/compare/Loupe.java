package pro.photoestate.app.ui.compare;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import pro.photoestate.app.ui.common.Placement;

/** Round glasses at the cursor, one for each side, that show the same spot enlarged. The mouse goes through them. */
final class Loupe extends Pane {

    /** Diameter of a glass, px. */
    private static final double GLASS = 216;

    /** Space between two glasses and around them, px. */
    private static final double GAP = 8;

    /** Height of a name below its glass, px. */
    private static final double NAME = 22;

    /** Letters of a name that fit below a glass. */
    private static final int LETTERS = 26;

    private final Canvas canvas = new Canvas();
    private final IntegerProperty magnification;
    private boolean held;

    /**
     * What one glass shows.
     *
     * @param at where the pane's picture lies
     * @param x of the spot in that pane
     * @param y of the spot in that pane
     */
    record Glass(SideLayer layer, Placement at, double x, double y, String name) {}

    /** @param magnification times what is seen below it */
    Loupe(IntegerProperty magnification) {
        this.magnification = magnification;
        setId("loupe");
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(canvas);
    }

    /** Whether it is wanted; {@link #show} says what it shows. */
    void hold(boolean on) {
        held = on;
        setVisible(false);
    }

    boolean held() {
        return held;
    }

    /** Shows glasses around a spot of this pane; they stay within it. */
    void show(List<Glass> glasses, double x, double y) {
        double width = glasses.size() * (GLASS + GAP) + GAP;
        double height = GLASS + 2 * GAP + NAME;
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(
                Math.rint(Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width))),
                Math.rint(Math.clamp(y - GAP - GLASS / 2, 0, Math.max(0, getHeight() - height))));
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, width, height);
        for (int i = 0; i < glasses.size(); i++) {
            draw(to, glasses.get(i), GAP + i * (GLASS + GAP));
        }
        setVisible(held && !glasses.isEmpty());
    }

    private void draw(GraphicsContext to, Glass glass, double left) {
        double middleX = left + GLASS / 2;
        double middleY = GAP + GLASS / 2;
        to.save();
        to.beginPath();
        to.arc(middleX, middleY, GLASS / 2, GLASS / 2, 0, 360);
        to.clip();
        to.setFill(Color.gray(0.08));
        to.fillRect(left, GAP, GLASS, GLASS);
        glass.layer().draw(to, enlarged(glass, middleX, middleY));
        to.restore();
        to.setLineWidth(3);
        to.setStroke(Color.gray(0, 0.6));
        to.strokeArc(left, GAP, GLASS, GLASS, 0, 360, ArcType.OPEN);
        to.setLineWidth(1.5);
        to.setStroke(Color.gray(0.95));
        to.strokeArc(left, GAP, GLASS, GLASS, 0, 360, ArcType.OPEN);
        name(to, glass.name(), middleX);
    }

    private Placement enlarged(Glass glass, double middleX, double middleY) {
        Placement at = glass.at();
        double width = at.width() * magnification.get();
        double height = at.height() * magnification.get();
        return new Placement(middleX - at.u(glass.x()) * width, middleY - at.v(glass.y()) * height, width, height);
    }

    private static void name(GraphicsContext to, String name, double middleX) {
        double top = GAP + GLASS + 2;
        to.setFill(Color.gray(0, 0.72));
        to.fillRoundRect(middleX - GLASS / 2 + 16, top, GLASS - 32, NAME - 2, 8, 8);
        to.setFill(Color.gray(0.95));
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.CENTER);
        to.fillText(name.length() > LETTERS ? name.substring(0, LETTERS - 1) + "…" : name, middleX, top + (NAME - 2) / 2, GLASS - 48);
    }
}
