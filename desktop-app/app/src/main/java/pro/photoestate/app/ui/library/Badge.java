package pro.photoestate.app.ui.library;

import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small sign on a picture, with a tooltip that says what it means. No label: many of them are shown anew in a pulse. */
final class Badge extends Region {

    /** Between sign and text, px. */
    private static final double GAP = 3;

    private final FontIcon sign;
    private final Text words = new Text();
    private @Nullable Tooltip tip;
    private Supplier<String> meaning = () -> "";

    Badge(Ikon icon, String styleClass) {
        sign = new FontIcon(icon);
        getStyleClass().addAll("badge", styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        setVisible(false);
        words.getStyleClass().add("badge-words");
        for (Text part : new Text[] {sign, words}) {
            part.setManaged(false);
            part.setTextOrigin(VPos.TOP);
        }
        getChildren().addAll(sign, words);
        setOnMouseEntered(e -> offerTip());
    }

    /** Made for the first cursor that comes: a tooltip costs more than all else of a tile. */
    private void offerTip() {
        if (tip == null) {
            Tooltip made = new Tooltip();
            made.setWrapText(true);
            made.setMaxWidth(360); // px; a sentence stays readable
            made.setOnShowing(e -> made.setText(meaning.get()));
            Tooltip.install(this, made);
            tip = made;
        }
    }

    /**
     * Shows it with some text, which may be empty.
     *
     * @param what it means; asked when somebody wants to know, for making sentences costs more than showing tiles
     */
    void show(String text, Supplier<String> what) {
        words.setText(text);
        meaning = what;
        setVisible(true);
        requestLayout();
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

    @Override
    protected double computePrefWidth(double height) {
        double text = words.getText().isEmpty() ? 0 : GAP + words.getLayoutBounds().getWidth();
        return Math.ceil(snappedLeftInset() + sign.getLayoutBounds().getWidth() + text + snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = Math.max(sign.getLayoutBounds().getHeight(), words.getLayoutBounds().getHeight());
        return Math.ceil(snappedTopInset() + text + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        place(sign, snappedLeftInset());
        place(words, snappedLeftInset() + sign.getLayoutBounds().getWidth() + GAP);
    }

    private void place(Text part, double x) {
        part.relocate(x, Math.rint((getHeight() - part.getLayoutBounds().getHeight()) / 2));
    }
}
