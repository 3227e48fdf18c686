package pro.photoestate.app.ui.outside;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** Asks what was done to a picture that came back. */
final class DeclareView {

    private final Parent root;

    @FXML
    private Label sentence;

    @FXML
    private CheckBox enhancement;

    @FXML
    private GridPane alterations;

    @FXML
    private CheckBox generative;

    @FXML
    private TextField words;

    @FXML
    private TextField by;

    @FXML
    private Label effect;

    @FXML
    private Label fault;

    @FXML
    private Button later;

    @FXML
    private Button declare;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    DeclareView(DeclareViewModel model, Texts texts, Runnable close) {
        root = Fxml.load(this, texts);
        var version = model.version();
        sentence.setText(texts.get(
                "declare.sentence", String.valueOf(version.file().getFileName()), version.width(), version.height()));
        Map<Deed, CheckBox> boxes = new EnumMap<>(Deed.class);
        boxes.put(Deed.ENHANCEMENT, enhancement);
        int place = 0;
        for (Deed deed : Deed.values()) {
            if (deed != Deed.ENHANCEMENT) {
                CheckBox box = new CheckBox(texts.get("deed." + deed.code()));
                box.setId("deed-" + deed.code());
                alterations.add(box, place % 2, place / 2);
                boxes.put(deed, box);
                place++;
            }
        }
        boxes.forEach((deed, box) -> box.setOnAction(e -> model.choose(deed, box.isSelected())));
        model.deeds().subscribe(chosen -> {
            boxes.forEach((deed, box) -> box.setSelected(chosen.contains(deed)));
            effect.setText(chosen.isEmpty() ? "" : texts.get(model.alters() ? "effect.altered" : "effect.plain"));
        });
        generative.selectedProperty().bindBidirectional(model.generative());
        words.textProperty().bindBidirectional(model.words());
        by.textProperty().bindBidirectional(model.by());
        model.fault().subscribe(f -> {
            fault.setText(texts.has(f) ? texts.get(f) : f);
            fault.setVisible(!f.isEmpty());
            fault.setManaged(!f.isEmpty());
        });
        declare.setOnAction(e -> model.declare());
        later.setOnAction(e -> close.run());
    }

    Parent root() {
        return root;
    }
}
