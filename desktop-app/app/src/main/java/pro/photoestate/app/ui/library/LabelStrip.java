package pro.photoestate.app.ui.library;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import pro.photoestate.app.catalog.Photo;

/** A colour label as a strip or a dot; nothing where there is none. */
final class LabelStrip extends Region {

    LabelStrip(String styleClass) {
        getStyleClass().addAll("colour-label", styleClass);
        setVisible(false);
    }

    void show(Photo.Label label) {
        setVisible(label != Photo.Label.NONE);
        for (Photo.Label each : Photo.Label.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == label);
        }
    }
}
