package pro.photoestate.app.ui.care;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.ui.care.CrashOffer.Sending;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** Says kindly that something failed; to be shown by {@link pro.photoestate.app.ui.common.Surroundings#showDialog}. */
public final class CrashPanel extends StackPane {

    private final Desk desk;
    private final CrashOffer offer;

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
        this.desk = desk;
        this.offer = offer;
        Texts texts = desk.texts("care");
        Parent content = Fxml.load(this, texts);
        getChildren().setAll(content);
        setId("crash-panel");
        getStyleClass().add("dialog");
        setAccessibleText(texts.get("title") + " " + texts.get("sentence"));
        holds.setAnimated(desk.window().animated());
        asked.setText(texts.get(switch (offer.sending()) {
            case ASK -> "asked";
            case AGREED -> "agreed";
            case NOWHERE -> "nowhere";
        }));
        report.setText(offer.report().text());
        boolean ask = offer.sending() == Sending.ASK;
        show(send, ask);
        show(refuse, ask);
        show(close, !ask);
        send.setOnAction(e -> answer(true));
        refuse.setOnAction(e -> answer(false));
        close.setOnAction(e -> desk.window().closeDialog());
        folder.setOnAction(e -> desk.window().browse(offer.folder().toUri()));
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void answer(boolean agreed) {
        desk.window().closeDialog();
        offer.answer().accept(agreed);
    }
}
