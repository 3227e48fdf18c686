package pro.photoestate.app.ui.develop;

import java.util.Arrays;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import pro.photoestate.engine.quality.Histogram;

/** How often each brightness occurs: red, green, blue and luma. */
final class HistogramPane extends Region {

    private static final int VALUES = 256;

    /** The ends, where everything clipped stands, do not set the height: share of the highest inner bar they may reach. */
    private static final int ENDS = 4;

    private final List<Polygon> shapes = List.of(shape("red"), shape("green"), shape("blue"), shape("luma"));
    private Histogram histogram = new Histogram.Count().histogram();

    HistogramPane() {
        getStyleClass().add("histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(shapes);
        shapes.forEach(shape -> shape.setVisible(false));
    }

    private static Polygon shape(String channel) {
        Polygon polygon = new Polygon();
        polygon.setManaged(false);
        polygon.getStyleClass().addAll("histogram-channel", "histogram-" + channel);
        return polygon;
    }

    void show(Histogram now, String words) {
        histogram = now;
        shapes.forEach(shape -> shape.setVisible(now.pixels() > 0));
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<int[]> channels = List.of(histogram.red(), histogram.green(), histogram.blue(), histogram.luma());
        int most = channels.stream()
                .mapToInt(c -> Arrays.stream(c, ENDS, VALUES - ENDS).max().orElse(0))
                .max()
                .orElse(0);
        for (int i = 0; i < shapes.size(); i++) {
            shapes.get(i).getPoints().setAll(points(channels.get(i), Math.max(1, most)));
        }
    }

    private Double[] points(int[] counts, int most) {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double bottom = getHeight() - snappedBottomInset();
        double height = bottom - snappedTopInset();
        Double[] points = new Double[2 * (VALUES + 2)];
        points[0] = left;
        points[1] = bottom;
        for (int i = 0; i < VALUES; i++) {
            points[2 * i + 2] = left + width * i / (VALUES - 1);
            points[2 * i + 3] = bottom - height * Math.min(1, Math.sqrt((double) counts[i] / most));
        }
        points[2 * VALUES + 2] = left + width;
        points[2 * VALUES + 3] = bottom;
        return points;
    }
}
