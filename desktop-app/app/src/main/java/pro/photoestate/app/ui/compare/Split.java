package pro.photoestate.app.ui.compare;

import javafx.geometry.Rectangle2D;

/**
 * The line between two pictures in one pane.
 *
 * @param upright whether it divides left and right, else upper and lower
 * @param at share of the pane before the line, 0..1
 */
record Split(boolean upright, double at) {

    /** In the middle. */
    static final double CENTRE = 0.5;

    /** How far an arrow key moves it, as a share of the pane. */
    private static final double STEP = 0.02;

    /** The same with Shift. */
    private static final double FINE = 0.0025;

    Split {
        at = Math.clamp(at, 0, 1);
    }

    /** Where the line is when the cursor holds it. */
    Split at(double x, double y, double width, double height) {
        double length = upright ? width : height;
        return length < 1 ? this : new Split(upright, (upright ? x : y) / length);
    }

    /** Moved by an arrow key, {@code -1} or {@code 1}. */
    Split moved(int direction, boolean fine) {
        return new Split(upright, at + direction * (fine ? FINE : STEP));
    }

    /** The line's distance from the left or upper edge, px; on a whole one, so that it is sharp. */
    double line(double width, double height) {
        return Math.rint(at * (upright ? width : height));
    }

    /** What of the pane shows the first picture. */
    Rectangle2D first(double width, double height) {
        double line = line(width, height);
        return upright ? new Rectangle2D(0, 0, line, height) : new Rectangle2D(0, 0, width, line);
    }

    /** What of the pane shows the second picture. */
    Rectangle2D second(double width, double height) {
        double line = line(width, height);
        return upright
                ? new Rectangle2D(line, 0, width - line, height)
                : new Rectangle2D(0, line, width, height - line);
    }
}
