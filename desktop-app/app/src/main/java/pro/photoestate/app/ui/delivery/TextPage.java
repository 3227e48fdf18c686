package pro.photoestate.app.ui.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.ExportProfile;

/** What will be told about the photos. */
final class TextPage {

    private final DeliveryViewModel model;
    private final Parent root;

    @FXML
    private ChoiceBox<String> textProfile;

    @FXML
    private ChoiceBox<DeliveryPlan.Language> language;

    @FXML
    private TextArea text;

    @FXML
    private ListView<Looked.Line> lines;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    TextPage(Texts texts, DeliveryViewModel model) {
        this.model = model;
        this.root = Fxml.load(this, texts);
        lines.setCellFactory(list -> new LineCell(texts));
        language.getItems().setAll(DeliveryPlan.Language.values());
        language.setConverter(new ChoiceWords<>(l -> texts.get("text.language." + l.name().toLowerCase(Locale.ROOT))));
        language.valueProperty().bindBidirectional(model.plan().language());
        textProfile.setOnAction(e -> Optional.ofNullable(textProfile.getValue())
                .ifPresent(p -> model.textOf().set(Optional.of(p))));
        model.told().subscribe(this::show);
    }

    private void show(Looked.Told told) {
        text.setText(told.text());
        lines.getItems().setAll(told.lines());
        List<String> names = model.plan().chosen().stream().map(ExportProfile::name).toList();
        if (!textProfile.getItems().equals(names)) {
            textProfile.getItems().setAll(names);
        }
        textProfile.setValue(told.profile().isEmpty() ? null : told.profile());
        textProfile.setDisable(names.size() < 2);
    }

    Parent root() {
        return root;
    }
}
