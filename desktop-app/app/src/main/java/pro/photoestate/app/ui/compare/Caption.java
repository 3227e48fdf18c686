package pro.photoestate.app.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a picture is, and what was measured in it, in a corner; mouse and cursor go through it. */
final class Caption extends VBox {

    private final Label name = new Label();
    private final Label figures = new Label();

    /** A longer name is cut: the picture counts more, px. */
    private static final double WIDEST = 320;

    Caption(String id) {
        setId(id);
        getStyleClass().add("caption");
        name.getStyleClass().add("caption-name");
        figures.getStyleClass().add("caption-figures");
        getChildren().addAll(name, figures);
        setMouseTransparent(true);
        name.setMaxWidth(WIDEST);
        figures.managedProperty().bind(figures.textProperty().isNotEmpty());
    }

    void tell(String what, String measured) {
        name.setText(what);
        figures.setText(measured);
    }
}
