package pro.photoestate.app.ui.care;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;

/** Says kindly that something failed; to be shown by {@link pro.photoestate.app.ui.common.Surroundings#showDialog}. */
public final class CrashPanel extends StackPane {

    @FXML
    private Label asked;

    @FXML
    private TitledPane holds;

    @FXML
    private TextArea report;

    @FXML
    private Button folder;

    @FXML
    private Button refuse;

    @FXML
    private Button send;

    @FXML
    private Button close;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public CrashPanel(Desk desk, CrashOffer offer) {
        CrashViewModel model = new CrashViewModel(desk, offer);
        getChildren().setAll(Fxml.load(this, desk.texts("care")));
        setId("crash-panel");
        getStyleClass().add("dialog");
        setAccessibleText(model.spoken());
        holds.setAnimated(model.animated());
        asked.setText(model.sentence());
        report.setText(model.report());
        show(send, model.asks());
        show(refuse, model.asks());
        show(close, !model.asks());
        send.setOnAction(e -> model.answer(true));
        refuse.setOnAction(e -> model.answer(false));
        close.setOnAction(e -> model.close());
        folder.setOnAction(e -> model.openFolder());
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
