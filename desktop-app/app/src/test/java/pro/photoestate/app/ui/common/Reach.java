package pro.photoestate.app.ui.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Finds out whether the controls of a scene have names and whether Tab leads to each. Not on the window's thread. */
public final class Reach {

    /** More than the controls of any place. */
    private static final int MOST_STEPS = 400;

    private Reach() {}

    /** Controls that a screen reader has no name for. */
    public static List<String> nameless(Scene scene) {
        return Screen.on(() -> {
            List<Control> all = controls(scene.getRoot());
            Set<Node> labelled = new LinkedHashSet<>();
            every(scene.getRoot()).forEach(n -> {
                if (n instanceof Label label && label.getLabelFor() != null) {
                    labelled.add(label.getLabelFor());
                }
            });
            return all.stream().filter(c -> !labelled.contains(c) && name(c).isBlank()).map(Reach::say).toList();
        });
    }

    private static String name(Control control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        return control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /**
     * Controls that neither Tab comes to, pressed until it comes round, nor the arrow keys from there: of toggles in a group
     * Tab comes to the selected one, and what takes no focus of its own is worked by the keys of what it lies in.
     */
    public static List<String> unreached(Scene scene) {
        return Screen.on(() -> {
            Set<Node> seen = new LinkedHashSet<>();
            Node first = tab(scene);
            Node now = first;
            for (int i = 0; i < MOST_STEPS && now != null; i++) {
                seen.add(now);
                now = tab(scene);
                if (first.equals(now)) {
                    break;
                }
            }
            return controls(scene.getRoot()).stream().filter(c -> !reaches(c, seen)).map(Reach::say).toList();
        });
    }

    private static Node tab(Scene scene) {
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false);
        Event.fireEvent(owner, pressed);
        return scene.getFocusOwner();
    }

    private static boolean reaches(Control control, Set<Node> seen) {
        if (control instanceof ToggleButton toggle && toggle.getToggleGroup() != null) {
            return toggle.getToggleGroup().getToggles().stream().anyMatch(seen::contains);
        }
        for (Node at = control; at != null; at = control.isFocusTraversable() ? null : at.getParent()) {
            if (seen.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Those a person works with; the parts of a control are not asked. */
    private static List<Control> controls(Parent root) {
        List<Control> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            boolean worked = child instanceof ButtonBase
                    || child instanceof TextInputControl
                    || child instanceof ComboBoxBase
                    || child instanceof ChoiceBox
                    || child instanceof Slider
                    || child instanceof Spinner
                    || child instanceof ListView;
            if (worked) {
                found.add((Control) child);
            } else if (child instanceof Parent parent) {
                found.addAll(controls(parent));
            }
        }
        return found;
    }

    private static List<Node> every(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            found.add(child);
            if (child instanceof Parent parent) {
                found.addAll(every(parent));
            }
        }
        return found;
    }

    private static String say(Node node) {
        StringBuilder path = new StringBuilder(node.getClass().getSimpleName());
        path.append(node.getId() == null ? "" : "#" + node.getId()).append(node.getStyleClass());
        path.append(node instanceof Labeled labeled ? " '" + labeled.getText() + "'" : "");
        Node at = node.getParent();
        for (int i = 0; at != null && i < 3; i++, at = at.getParent()) {
            path.append(" < ").append(at.getId() == null ? "" : "#" + at.getId()).append(at.getStyleClass());
        }
        return path.toString();
    }
}
