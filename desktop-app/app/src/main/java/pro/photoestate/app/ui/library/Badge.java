package pro.photoestate.app.ui.library;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small sign on a picture, with a tooltip that says what it means. */
final class Badge extends Label {

    private final Tooltip tip = new Tooltip();
    private Supplier<String> meaning = () -> "";

    Badge(Ikon icon, String styleClass) {
        super("", new FontIcon(icon));
        getStyleClass().addAll("badge", styleClass);
        setManaged(false);
        setVisible(false);
        tip.setWrapText(true);
        tip.setMaxWidth(360); // px; a sentence stays readable
        tip.setOnShowing(e -> tip.setText(meaning.get()));
        setTooltip(tip);
    }

    /**
     * Shows it with some text, which may be empty.
     *
     * @param what it means; asked when somebody wants to know, for making sentences costs more than showing tiles
     */
    void show(String text, Supplier<String> what) {
        setText(text);
        meaning = what;
        setVisible(true);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? meaning.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    void hide() {
        setVisible(false);
    }
}
