package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ingest.CopyProgress;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;

/** Copies a card: what is asked, how far it is, and in the end whether the card may be formatted. */
final class CardPanel {

    private final CardViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final CardWords words;
    private final Parent root;

    @FXML
    private VBox asking;

    @FXML
    private TextField card;

    @FXML
    private Button chooseCard;

    @FXML
    private TextField shoot;

    @FXML
    private TextField destination;

    @FXML
    private Button chooseDestination;

    @FXML
    private TextField second;

    @FXML
    private Button chooseSecond;

    @FXML
    private Button noSecond;

    @FXML
    private TextField template;

    @FXML
    private Label example;

    @FXML
    private Label mistake;

    @FXML
    private VBox copying;

    @FXML
    private Label count;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label safe;

    @FXML
    private VBox unsafe;

    @FXML
    private Label unsafeWords;

    @FXML
    private Label problems;

    @FXML
    private Button cancel;

    @FXML
    private Button copy;

    @FXML
    private Button stop;

    @FXML
    private Button behind;

    @FXML
    private Button again;

    @FXML
    private Button done;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    CardPanel(CardViewModel model, Desk desk, Texts texts) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        words = new CardWords(texts);
        root = Fxml.load(this, texts);
        bindFields();
        bindButtons();
        model.phase().subscribe(this::show);
        model.progress().subscribe(now -> now.ifPresent(this::tell));
        model.mistake().subscribe((old, now) -> {
            if (!now.isEmpty()) {
                tellBehind(Notice.failed(now));
            }
        });
    }

    private void bindFields() {
        card.textProperty().bind(model.card().map(words::folder));
        destination.textProperty().bind(model.destination().map(words::folder));
        second.textProperty().bind(model.second().map(words::second));
        shoot.textProperty().bindBidirectional(model.shoot());
        template.textProperty().bindBidirectional(model.template());
        example.textProperty().bind(model.example().map(words::example));
        mistake.textProperty().bind(model.mistake());
        mistake.managedProperty().bind(mistake.textProperty().isNotEmpty());
    }

    private void bindButtons() {
        choose(chooseCard, "card.from", model.card());
        choose(chooseDestination, "card.to", model.destination());
        choose(chooseSecond, "card.second", model.second());
        noSecond.disableProperty().bind(model.second().map(Optional::isEmpty));
        noSecond.setOnAction(e -> model.second().set(Optional.empty()));
        copy.disableProperty().bind(model.complete().not());
        copy.setOnAction(e -> model.copy());
        again.setOnAction(e -> model.copy());
        stop.setOnAction(e -> model.stop());
        cancel.setOnAction(e -> desk.window().closeDialog());
        behind.setOnAction(e -> desk.window().closeDialog());
        done.setOnAction(e -> desk.window().closeDialog());
    }

    private void choose(Button button, String title, ObjectProperty<Optional<Path>> chosen) {
        button.setOnAction(e -> desk.window().askFolder(texts.get(title)).ifPresent(p -> chosen.set(Optional.of(p))));
    }

    Parent root() {
        return root;
    }

    /** Gives the first button the focus. */
    void begin() {
        (isCopying() ? stop : chooseCard).requestFocus();
    }

    /** Whether a copy is on its way. */
    boolean isCopying() {
        return model.phase().get() == CardViewModel.Phase.COPYING;
    }

    private void show(CardViewModel.Phase phase) {
        show(phase == CardViewModel.Phase.ASKING, asking, cancel, copy);
        show(phase == CardViewModel.Phase.COPYING, copying, stop, behind);
        show(phase == CardViewModel.Phase.SAFE, safe);
        show(phase == CardViewModel.Phase.UNSAFE, unsafe, again);
        show(phase == CardViewModel.Phase.SAFE || phase == CardViewModel.Phase.UNSAFE, done);
        switch (phase) {
            case ASKING -> {}
            case COPYING -> begins();
            case SAFE -> safe();
            case UNSAFE -> unsafe();
        }
    }

    private static void show(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    private void begins() {
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        count.setText(texts.get("card.begins"));
        behind.requestFocus();
    }

    private void tell(CopyProgress now) {
        bar.setProgress(now.share());
        count.setText(words.count(now));
    }

    private void safe() {
        safe.setText(words.safe(model.files()));
        done.requestFocus();
        tellBehind(Notice.done(safe.getText()));
    }

    private void unsafe() {
        unsafeWords.setText(words.unsafe(model.problems().size()));
        problems.setText(String.join("\n\n", model.problems()));
        done.requestFocus();
        tellBehind(Notice.failed(unsafeWords.getText()));
    }

    /** Whoever let it go on in the background hears wherever they are what came of it, and may look at it here. */
    private void tellBehind(Notice notice) {
        if (root.getScene() == null) {
            desk.tell(notice.with(
                    Action.of("card.show", texts.get("import.details"), () -> desk.window().showDialog(root))));
        }
    }
}
