package pro.photoestate.app.ui.account;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import pro.photoestate.app.ui.account.AccountFacts.Facts;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** The account's place. */
public final class AccountView implements Place {

    private final AccountViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Texts common;
    private final Parent root;
    private final StatePane state;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private javafx.scene.layout.StackPane here;

    @FXML
    private Node facts;

    @FXML
    private Label folder;

    @FXML
    private Label size;

    @FXML
    private Label contents;

    @FXML
    private Label computer;

    @FXML
    private Label version;

    @FXML
    private Button open;

    /** @param source looks up the facts of this computer */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public AccountView(Desk desk, AccountFacts source) {
        this.desk = desk;
        model = new AccountViewModel(desk, source);
        texts = desk.texts("account");
        common = desk.texts("common");
        root = Fxml.load(this, texts);
        here.getChildren().remove(facts);
        state = new StatePane(facts, common);
        here.getChildren().setAll(state);
        open.setOnAction(e -> openFolder());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("account.folder", texts.get("open"), this::openFolder)
                .when(() -> model.facts().get().isPresent()));
    }

    @Override
    public void shown() {
        show();
        listening = Subscription.combine(model.facts().subscribe(this::show), model.fault().subscribe(this::show));
        model.look();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        model.forget();
    }

    private void openFolder() {
        model.facts().get().ifPresent(f -> desk.window().browse(f.folder().toUri()));
    }

    private void show() {
        Optional<Facts> now = model.facts().get();
        if (model.fault().get().isPresent()) {
            state.showFault(model.fault().get().get(), Optional.of(Action.of("again", common.get("again"), model::look)));
        } else if (now.isEmpty()) {
            state.showLoading(texts.get("loading"));
        } else {
            fill(now.get());
            state.showContent();
        }
    }

    private void fill(Facts now) {
        folder.setText(now.folder().toString());
        size.setText(model.size(now));
        contents.setText(model.contents(now));
        computer.setText(model.computer(now));
        version.setText(now.version());
    }
}
