package pro.photoestate.app.ui.compare;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Zoom;

/** The place where pictures are compared. */
public final class CompareView implements Place {

    private static final PseudoClass RING = PseudoClass.getPseudoClass("ring");

    private final Desk desk;
    private final Texts texts;
    private final CompareViewModel model;
    private final SurveyViewModel survey;
    private final Derived derived;
    private final PairStage pairStage;
    private final SurveyStage surveyStage;
    private final CompareStates states;
    private final CompareActions actions;
    private final Glance glance;
    private final Parent root;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Label sceneName;

    @FXML
    private Label position;

    @FXML
    private HBox modes;

    @FXML
    private Label factor;

    @FXML
    private Button fit;

    @FXML
    private Button actual;

    @FXML
    private HBox sides;

    @FXML
    private MenuButton left;

    @FXML
    private Button swap;

    @FXML
    private MenuButton right;

    @FXML
    private Label surveyHint;

    @FXML
    private HBox gains;

    @FXML
    private ToggleButton auto;

    @FXML
    private ToggleButton alike;

    @FXML
    private StackPane stage;

    /** @param services must outlive the place */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public CompareView(Desk desk, CompareServices services) {
        this.desk = desk;
        texts = desk.texts("compare");
        ComparePictures pictures = new ComparePictures(services);
        model = new CompareViewModel(desk, pictures);
        survey = new SurveyViewModel(
                desk, pictures, new SceneMarks(services.catalog().scenes(), services.workflow()));
        derived = new Derived(model, pictures, desk);
        SideNames names = new SideNames(texts, ZoneId.systemDefault());
        pairStage = new PairStage(desk, services, model, derived, names);
        surveyStage = new SurveyStage(desk, services, survey, model.sight(), texts);
        glance = new Glance(desk, new Glance.Stages(model, survey, derived, pairStage, surveyStage));
        root = Fxml.load(this, texts);
        states = new CompareStates(desk, model, new StackPane(pairStage, surveyStage));
        stage.getChildren().add(states.pane());
        actions = new CompareActions(model, survey, glance, this);
        ModeBar.fill(modes, model, actions, texts);
        GainBar.fill(gains, model.sight(), actions.get("gain"), texts);
        SideChooser.install(left, model, true, names);
        SideChooser.install(right, model, false, names);
        wire();
        follow();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
    }

    /** Arrow keys lead to scenes, not from button to button; the line between two pictures keeps them for itself. */
    private void arrows(KeyEvent event) {
        if (event.getCode().isArrowKey() && !(event.getTarget() instanceof SplitHandle)) {
            actions.all().stream()
                    .filter(a -> a.key().filter(k -> k.match(event)).isPresent())
                    .filter(a -> a.possible().getAsBoolean())
                    .findFirst()
                    .ifPresent(a -> {
                        event.consume();
                        a.fire();
                    });
        }
    }

    private void wire() {
        wire(previous, "previous");
        wire(next, "next");
        wire(fit, "fit");
        wire(actual, "actual");
        wire(swap, "swap");
        alike.setTooltip(new Tooltip(actions.get("alike").tip()));
        alike.selectedProperty().bindBidirectional(model.sight().alike());
        glance.install(auto, actions.get("blink-auto").tip(), texts.get("blink.still"));
    }

    private void wire(Button button, String id) {
        Action action = actions.get(id);
        button.setTooltip(new Tooltip(action.tip()));
        button.setAccessibleText(action.title());
        button.setOnAction(e -> action.fire());
    }

    private void follow() {
        model.state().subscribe(s -> show());
        model.fault().subscribe(f -> show());
        model.sight().mode().subscribe(m -> show());
        survey.items().subscribe(this::show);
        model.contents().subscribe(c -> name());
        model.scenes().subscribe(all -> {
            survey.refresh(model.sight().surveying() ? all : List.of());
            name();
        });
        pairStage.main().focusVisibleProperty().subscribe(seen -> stage.pseudoClassStateChanged(RING, seen));
        model.busy().subscribe(busy -> pairStage.setOpacity(busy ? 0.6 : 1));
        pairStage.main().placement().subscribe(p -> desk.tasks().later(this::factor)); // it is told amid a layout
        model.sight().zoom().subscribe(z -> desk.tasks().later(this::factor));
    }

    private void show() {
        Mode mode = model.sight().mode().get();
        boolean many = mode == Mode.SURVEY;
        only(sides, !many);
        only(surveyHint, many);
        only(gains, mode == Mode.DIFFERENCE);
        only(auto, mode == Mode.BLINK);
        only(alike, !many);
        pairStage.setVisible(!many);
        surveyStage.setVisible(many);
        surveyHint.setText(survey.left() > 0 ? texts.get("survey.more", SurveyViewModel.MOST, survey.left()) : texts.get("survey.hint"));
        states.show(!many || !survey.items().isEmpty());
        factor();
        name();
    }

    private static void only(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void name() {
        new SceneBar(previous, next, sceneName, position).tell(model, desk.workspace().scene().get(), texts);
    }

    private void factor() {
        Zoom zoom = model.sight().zoom().get();
        OptionalDouble seen = model.sight().surveying()
                ? zoom.fit() ? OptionalDouble.empty() : OptionalDouble.of(zoom.factor())
                : pairStage.factor();
        factor.setText(seen.isPresent() ? texts.get("factor", Math.round(100 * seen.getAsDouble())) : "");
    }

    /** The words of the place. */
    Texts texts() {
        return texts;
    }

    /** What is looked at more closely by keys. */
    Closer closer() {
        return model.sight().surveying() ? surveyStage : pairStage.panes();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void shown() {
        model.begin();
        listening = Subscription.combine(
                desk.workspace().scene().subscribe(this::looked),
                desk.workspace().selection().subscribe(this::surveyRefresh),
                desk.workspace().changes().subscribe(this::surveyRefresh),
                model.sight().mode().subscribe(this::surveyRefresh));
        if (root.getScene() != null) {
            listening = listening.and(glance.listen(root.getScene()));
        }
        surveyRefresh();
        pairStage.main().requestFocus();
    }

    private void looked(Optional<UUID> scene) {
        surveyStage.activate(scene);
        name();
    }

    private void surveyRefresh() {
        name();
        if (model.sight().surveying()) {
            survey.refresh(model.scenes().get());
            show();
        } else {
            survey.end();
        }
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        glance.end();
        model.end();
        survey.end();
        derived.end();
        pairStage.release();
        surveyStage.release();
    }
}
