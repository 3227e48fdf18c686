package pro.photoestate.app.ui.delivery;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.delivery.QaWarning.Fix;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** What is to be looked at before photos go out. */
final class CheckPage {

    private final Texts texts;
    private final DeliveryViewModel model;
    private final Runnable toFormats;
    private final Parent root;

    @FXML
    private Label checkState;

    @FXML
    private Button acceptAll;

    @FXML
    private HBox measuring;

    @FXML
    private Label measuringText;

    @FXML
    private ListView<WarningItem> warnings;

    @FXML
    private VBox allWell;

    /** @param toFormats goes to where formats, folder and names are chosen */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    CheckPage(Texts texts, DeliveryViewModel model, Runnable toFormats) {
        this.texts = texts;
        this.model = model;
        this.toFormats = toFormats;
        this.root = Fxml.load(this, texts);
        GateViewModel gate = model.gate();
        warnings.setItems(gate.warnings());
        warnings.setCellFactory(list -> new WarningCell(texts, gate, this::fix));
        warnings.setPlaceholder(new Label());
        warnings.addEventHandler(KeyEvent.KEY_PRESSED, e -> Optional.ofNullable(
                        warnings.getSelectionModel().getSelectedItem())
                .ifPresent(item -> key(e, item)));
        acceptAll.setOnAction(e -> gate.acceptAll());
        gate.warnings().addListener((Observable o) -> show());
        model.unmeasured().subscribe(this::show);
    }

    private void fix(WarningItem item) {
        if (item.warning().kind().fix() == Fix.FORMATS) {
            toFormats.run();
        } else {
            model.gate().fix(item);
        }
    }

    /** What the buttons do, for a list that has the focus. */
    private void key(KeyEvent e, WarningItem item) {
        if (e.getCode() == KeyCode.A && !e.isShortcutDown() && item.weight() == Weight.WARNING) {
            int place = warnings.getSelectionModel().getSelectedIndex();
            model.gate().accept(item, !item.accepted());
            warnings.getSelectionModel().select(place);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && item.fixable()) {
            fix(item);
            e.consume();
        }
    }

    private void show() {
        GateViewModel gate = model.gate();
        long open = gate.open();
        int rest = model.unmeasured().get();
        boolean any = !gate.warnings().isEmpty();
        allWell.setVisible(!any && rest == 0);
        warnings.setVisible(any);
        checkState.setText(!any ? "" : open > 0 ? texts.get("check.open", open) : texts.get("check.accepted"));
        acceptAll.setVisible(gate.warnings().stream().anyMatch(w -> w.open() && w.weight() == Weight.WARNING));
        measuring.setVisible(rest > 0);
        measuring.setManaged(rest > 0);
        measuringText.setText(texts.get("check.measuring", rest));
    }

    Parent root() {
        return root;
    }
}
