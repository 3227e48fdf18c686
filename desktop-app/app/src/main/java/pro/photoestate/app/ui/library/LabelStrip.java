package pro.photoestate.app.ui.library;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import pro.photoestate.app.catalog.Photo;

/** A colour label as a strip or a dot; nothing where there is none. */
final class LabelStrip extends Region {

    private Photo.Label shown = Photo.Label.NONE;

    LabelStrip(String styleClass) {
        getStyleClass().addAll("colour-label", styleClass);
        setVisible(false);
    }

    void show(Photo.Label label) {
        setVisible(label != Photo.Label.NONE);
        if (label != shown) {
            pseudoClassStateChanged(colour(shown), false);
            pseudoClassStateChanged(colour(label), true);
            shown = label;
        }
    }

    private static PseudoClass colour(Photo.Label label) {
        return PseudoClass.getPseudoClass(label.name().toLowerCase(Locale.ROOT));
    }
}
