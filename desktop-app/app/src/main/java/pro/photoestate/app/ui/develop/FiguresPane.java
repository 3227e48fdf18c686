package pro.photoestate.app.ui.develop;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import pro.photoestate.app.studio.Shown;

/** What is measured on the picture: the histogram, and how far it is from upright, unclipped and neutral. */
final class FiguresPane extends VBox {

    private final Words words;
    private final HistogramPane histogram = new HistogramPane();
    private final GridPane figures = new GridPane(8, 2);
    private final Label tilt = figure("tilt");
    private final Label clipped = figure("clipped");
    private final Label cast = figure("cast");

    FiguresPane(Words words) {
        this.words = words;
        figures.getStyleClass().add("figures");
        name("tilt", tilt);
        name("clipped", clipped);
        name("cast", cast);
        StackPane box = new StackPane(histogram);
        box.getStyleClass().add("histogram-box");
        getChildren().addAll(box, figures);
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId("figure-" + id);
        return label;
    }

    private void name(String key, Label figure) {
        Label name = new Label(words.texts().get("figure." + key));
        name.getStyleClass().add("figure-name");
        figures.addRow(figures.getRowCount(), name, figure);
    }

    /** Follows the picture until the answer is unsubscribed; the figures of the last one stay until the next is there. */
    Subscription follow(DevelopViewModel model) {
        return model.shown().subscribe(s -> s.ifPresent(this::show));
    }

    private void show(Shown shown) {
        var now = shown.picture().histogram();
        tilt.setText(words.tilt(shown.residualTiltDeg()));
        clipped.setText(words.clipped(now.clippedPct(), now.crushedPct()));
        cast.setText(words.cast(shown.picture().castDeltaE()));
        histogram.show(now, words.texts().get("histogram.name", clipped.getText()));
    }
}
