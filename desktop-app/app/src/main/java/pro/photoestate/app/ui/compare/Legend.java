package pro.photoestate.app.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import pro.photoestate.app.ui.common.Texts;

/** What the colours of a picture mean. */
final class Legend extends VBox {

    /** Beyond this width a sentence is hard to read, px. */
    private static final double LINE = 320;

    private final SideNames names;
    private final Texts texts;

    Legend(SideNames names) {
        this.names = names;
        this.texts = names.texts();
        setId("legend");
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxWidth(LINE + 24);
    }

    /** Says what a mode's picture shows; nothing for pictures that need no words. */
    void tell(Mode mode, Pair pair, int gain, Derived derived) {
        getChildren().clear();
        switch (mode) {
            case DIFFERENCE -> difference(pair, gain, derived);
            case SOURCES -> sources(derived);
            default -> {}
        }
        setVisible(!getChildren().isEmpty());
    }

    private void difference(Pair pair, int gain, Derived derived) {
        derived.difference().get().ifPresent(d -> {
            getChildren().add(head(texts.get("legend.difference", gain)));
            getChildren().add(sentence(texts.get("legend.difference.how", Math.ceilDiv(255, gain))));
            getChildren().add(sentence(texts.get("legend.difference.mean", d.meanLevels())));
            if (!pair.sameScene()) {
                getChildren().add(sentence(texts.get("legend.other-scene")));
            }
        });
    }

    private void sources(Derived derived) {
        getChildren().add(head(texts.get("legend.sources")));
        derived.heat().get().ifPresentOrElse(
                map -> getChildren().add(table(map)),
                () -> getChildren().add(sentence(texts.get("legend.sources.none"))));
    }

    private GridPane table(HeatMap map) {
        GridPane table = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        int line = 0;
        for (HeatMap.Row row : map.rows().reversed()) {
            Rectangle colour = new Rectangle(14, 14, Color.rgb(row.rgb() >> 16 & 255, row.rgb() >> 8 & 255, row.rgb() & 255));
            colour.getStyleClass().add("legend-colour");
            table.addRow(line++, colour, sentence(row.file()), number(names.ev(row.ev())), number(texts.get("legend.share", row.share())));
        }
        return table;
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption-name");
        return label;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(LINE);
        label.getStyleClass().add("caption-figures");
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption-figures");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setStyle("-fx-alignment: center-right;");
        return label;
    }
}
