package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Says that the originals cannot be found, and looks for them now and then. */
final class AwayBanner extends HBox {

    /** A drive that is plugged in is noticed at once, and nobody waits. */
    private static final Duration LOOK = Duration.seconds(2);

    private final DevelopViewModel model;
    private final Words words;
    private final Label sentence = new Label();
    private final Timeline looking = new Timeline();

    AwayBanner(DevelopViewModel model, Words words) {
        super(12);
        this.model = model;
        this.words = words;
        setId("away");
        getStyleClass().add("away");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button again = new Button(words.texts().get("away.again"));
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(e -> model.lookForOriginals());
        getChildren().addAll(new FontIcon(Material2OutlinedMZ.USB), sentence, again);
        looking.getKeyFrames().setAll(new KeyFrame(LOOK, e -> model.lookForOriginals()));
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Follows the originals until the answer is unsubscribed. */
    Subscription follow() {
        return Subscription.combine(
                model.away().subscribe(a -> show()), model.state().subscribe(s -> show()), looking::stop);
    }

    /** Without a picture, the place of the picture says it. */
    private void show() {
        boolean away = model.away().get();
        boolean said = away && model.state().get() == DevelopViewModel.State.READY;
        setVisible(said);
        setManaged(said);
        sentence.setText(
                said ? words.texts().get("away", model.subject().get().map(Subject::name).orElse("")) : "");
        if (away) {
            looking.play();
        } else {
            looking.stop();
        }
    }
}
