package pro.photoestate.app.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a picture is, and what was measured in it, in a corner; mouse and cursor go through it. */
final class Caption extends VBox {

    private final Label name = new Label();
    private final Label figures = new Label();

    /** A longer name takes a second line, and is cut after that: the picture counts more, px. */
    private static final double WIDEST = 320;

    /** Height of a line of the name, px. */
    private static final double LINE = 17;

    Caption(String id) {
        setId(id);
        getStyleClass().add("caption");
        name.getStyleClass().add("caption-name");
        figures.getStyleClass().add("caption-figures");
        getChildren().addAll(name, figures);
        setMouseTransparent(true);
        name.setWrapText(true);
        name.setMaxHeight(2 * LINE);
        figures.managedProperty().bind(figures.textProperty().isNotEmpty());
    }

    void tell(String what, String measured) {
        name.setText(what);
        figures.setText(measured);
    }

    /** As large as its words need, in so much room. */
    void fit(double width) {
        double own = Math.min(Math.min(width, WIDEST), prefWidth(-1));
        resize(Math.ceil(own), Math.ceil(prefHeight(own)));
    }
}
