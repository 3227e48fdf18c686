package pro.photoestate.app.ui.tour;

import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.ui.common.FocusRing;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** The words of a step with its buttons. It has the focus itself at first, so that a screen reader reads all of it. */
final class TourCallout extends StackPane {

    private final TourViewModel model;
    private final Texts texts;

    @FXML
    private Label count;

    @FXML
    private Label title;

    @FXML
    private Label words;

    @FXML
    private Button end;

    @FXML
    private Button back;

    @FXML
    private Button next;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    TourCallout(Texts texts, TourViewModel model) {
        this.model = model;
        this.texts = texts;
        getChildren().setAll(Fxml.load(this, texts));
        getStyleClass().add("tour-callout");
        setAccessibleRole(AccessibleRole.DIALOG);
        setFocusTraversable(true);
        end.setOnAction(e -> model.end());
        back.setOnAction(e -> model.back());
        next.setOnAction(e -> model.next());
    }

    static String sheet() {
        URL file = Objects.requireNonNull(TourCallout.class.getResource("tour.css"));
        return file.toExternalForm();
    }

    /** Says the step that the tour is at. */
    void fill() {
        count.setText(model.count());
        title.setText(model.title());
        words.setText(model.words());
        back.setDisable(model.isFirst());
        end.setVisible(!model.isLast());
        next.setText(texts.get(model.isLast() ? "done" : "next"));
        setAccessibleText("%s. %s. %s".formatted(model.count(), model.title(), model.words()));
        setAccessibleHelp(texts.get("keys"));
    }

    /** Arrows walk, Escape ends, Enter does what has the focus, Tab stays inside. */
    void pressed(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        switch (event.getCode()) {
            case ESCAPE -> model.end();
            case RIGHT -> model.next();
            case LEFT -> model.back();
            case TAB -> FocusRing.move(this, !event.isShiftDown());
            case ENTER, SPACE -> fire(focused);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fire(Node focused) {
        if (focused instanceof Button button) {
            button.fire();
        } else {
            model.next();
        }
    }
}
