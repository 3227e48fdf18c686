package pro.photoestate.app.ui.library;

import java.util.Objects;
import javafx.scene.layout.Region;

/** How panels above the window look: as high as what is in them, with the styles of the library. */
final class Panels {

    private static final String STYLES =
            Objects.requireNonNull(Panels.class.getResource("library.css")).toExternalForm();

    private Panels() {}

    /** @param width px */
    static void dress(Region panel, double width) {
        panel.getStyleClass().add("sheet");
        panel.getStylesheets().add(STYLES);
        panel.setPrefWidth(width);
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}
