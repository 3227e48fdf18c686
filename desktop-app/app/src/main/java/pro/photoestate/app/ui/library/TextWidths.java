package pro.photoestate.app.ui.library;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide words are, from the widths of their characters, each of which is measured once: laying out the whole of a name
 * to find that it fits costs more than showing it. Belongs to the window's thread.
 */
final class TextWidths {

    private static final String CUT = "…";

    private final Map<Font, Map<Integer, Double>> known = new HashMap<>();

    /** Words as they are, or with their middle left out so that they are no wider than some px. */
    String fit(String words, Font font, double width) {
        Map<Integer, Double> widths = known.computeIfAbsent(font, f -> new HashMap<>());
        int[] points = words.codePoints().toArray();
        double whole = 0;
        for (int point : points) {
            whole += of(point, font, widths);
        }
        return whole <= width ? words : cut(points, font, width - of(CUT.codePointAt(0), font, widths), widths);
    }

    /** As much of both ends as there is room for. */
    private static String cut(int[] points, Font font, double width, Map<Integer, Double> widths) {
        int head = 0;
        int tail = points.length;
        double room = width;
        while (head < tail) {
            boolean front = head <= points.length - tail;
            room -= of(points[front ? head : tail - 1], font, widths);
            if (room < 0) {
                break;
            }
            if (front) {
                head++;
            } else {
                tail--;
            }
        }
        return new String(points, 0, head) + CUT + new String(points, tail, points.length - tail);
    }

    private static double of(int point, Font font, Map<Integer, Double> widths) {
        return widths.computeIfAbsent(point, p -> {
            Text one = new Text(Character.toString(p));
            one.setFont(font);
            return one.getLayoutBounds().getWidth();
        });
    }
}
