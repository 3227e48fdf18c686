package pro.photoestate.app.ui.tour;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/**
 * What the first start offers; to be shown by {@link pro.photoestate.app.ui.common.Surroundings#showDialog}. Escape closes it
 * and nothing is called. It has no view model, because it holds nothing: three buttons, each of which closes it and calls what
 * it was given.
 */
public final class TourOffer extends StackPane {

    @FXML
    private Button sample;

    @FXML
    private Button own;

    @FXML
    private Button later;

    /**
     * What each button does; the offer is closed before.
     *
     * @param sample brings in the sample shoot and starts the tour
     * @param own imports the person's own photos
     */
    public record Choices(Runnable sample, Runnable own, Runnable later) {}

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public TourOffer(Desk desk, Choices choices) {
        Texts texts = desk.texts("tour");
        getChildren().setAll(Fxml.load(this, texts));
        setId("tour-offer");
        getStyleClass().add("dialog");
        getStylesheets().add(TourCallout.sheet());
        setAccessibleText(texts.get("offer.title") + ". " + texts.get("offer.sentence"));
        on(sample, desk, choices.sample());
        on(own, desk, choices.own());
        on(later, desk, choices.later());
    }

    private static void on(Button button, Desk desk, Runnable choice) {
        button.setOnAction(e -> {
            desk.window().closeDialog();
            choice.run();
        });
    }
}
