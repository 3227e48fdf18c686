package pro.photoestate.app.ui.library;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small sign on a picture, with a tooltip that says what it means. */
final class Badge extends Label {

    private final Tooltip tip = new Tooltip();

    Badge(Ikon icon, String styleClass) {
        super("", new FontIcon(icon));
        getStyleClass().addAll("badge", styleClass);
        setManaged(false);
        setVisible(false);
        tip.setWrapText(true);
        tip.setMaxWidth(360); // px; a sentence stays readable
        setTooltip(tip);
    }

    /** Shows it with some text, which may be empty. */
    void show(String text, String meaning) {
        setText(text);
        tip.setText(meaning);
        setAccessibleText(meaning);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
