package pro.photoestate.app.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Measures the contrast of what is written in a scene, by WCAG 2.2, 1.4.3 and (for icons) 1.4.11, and finds words that are cut.
 * On the window's thread.
 */
public final class Legibility {

    private static final double TEXT = 4.5;

    /** Of icons, and of text of 18 pt or 14 pt bold: 24 and 18.66 px. */
    private static final double LARGE = 3;

    private Legibility() {}

    /** What has too little contrast, one sentence each; nothing that is disabled, hidden or empty. */
    public static List<String> faint(Parent root) {
        root.applyCss();
        root.layout();
        List<String> faint = new ArrayList<>();
        look(root, 1, faint);
        return faint.stream().distinct().toList();
    }

    /** Buttons and labels that are seen and whose words do not fit, unless a tooltip has them; one sentence each. */
    public static List<String> cut(Parent root) {
        root.applyCss();
        root.layout();
        List<String> cut = new ArrayList<>();
        whole(root, cut);
        return cut;
    }

    private static void whole(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled words && words.isTextTruncated() && (words instanceof ButtonBase || (words instanceof Label && words.getTooltip() == null))) {
            cut.add("cut: '%s' %s in %s".formatted(words.getText(), words.getStyleClass(), words.getParent().getStyleClass()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> whole(child, cut));
        }
    }

    private static void look(Node node, double opacity, List<String> faint) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        double here = opacity * node.getOpacity();
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color colour) {
            measure(text, colour, here, faint);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, here, faint));
        }
    }

    private static void measure(Text text, Color colour, double opacity, List<String> faint) {
        Color behind = behind(text);
        Color seen = over(colour.deriveColor(0, 1, 1, opacity), behind);
        double contrast = contrast(seen, behind);
        if (contrast < needed(text)) {
            faint.add("%.2f %s on %s: '%s' in %s".formatted(contrast, hex(seen), hex(behind), text.getText(), path(text)));
        }
    }

    private static double needed(Text text) {
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        double size = text.getFont().getSize();
        return text instanceof FontIcon || size >= 24 || (bold && size >= 18.66) ? LARGE : TEXT;
    }

    /** All backgrounds behind it, from the nearest that nothing shines through. */
    private static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (BackgroundFill fill : fills.reversed()) {
                    if (fill.getFill() instanceof Color colour) {
                        layers.add(colour);
                        if (colour.isOpaque()) {
                            return flat(layers);
                        }
                    }
                }
            }
        }
        return flat(layers);
    }

    private static Color flat(List<Color> layers) {
        Color seen = Color.BLACK;
        for (Color layer : layers.reversed()) {
            seen = over(layer, seen);
        }
        return seen;
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity());
    }

    /** 1 to 21. */
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color c) {
        return "#%02x%02x%02x".formatted(
                Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255), Math.round(c.getBlue() * 255));
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node.getParent();
        for (int i = 0; at != null && i < 4; i++, at = at.getParent()) {
            path.append(i == 0 ? "" : " < ").append(at.getId() == null ? "" : "#" + at.getId()).append(at.getStyleClass());
        }
        return path.toString();
    }
}
