package pro.photoestate.app.ui.compare;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.BeforeKey;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

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
    private final StatePane states;
    private final CompareActions actions;
    private final Blinking blinking;
    private final HeldKeys held;
    private final Parent root;
    private Subscription listening = Subscription.EMPTY;
    private boolean loupe;
    private boolean before;

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
        surveyStage = new SurveyStage(desk, services, survey, model, texts);
        blinking = new Blinking(model.blinkRight());
        held = new HeldKeys(this::ready);
        held.add(KeyCode.L, this::holdLoupe);
        BeforeKey.CODES.forEach(key -> held.add(key, this::holdBefore));
        root = Fxml.load(this, texts);
        states = new StatePane(new StackPane(pairStage, surveyStage), desk.texts("common"));
        stage.getChildren().add(states);
        actions = new CompareActions(model, survey, this, texts);
        ModeBar.fill(modes, model, actions, texts);
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
        alike.selectedProperty().bindBidirectional(model.alike());
        auto.setOnAction(e -> blink(auto.isSelected()));
        auto.setDisable(!desk.window().animated());
        auto.setTooltip(new Tooltip(
                desk.window().animated() ? actions.get("blink-auto").tip() : texts.get("blink.still")));
        ToggleGroup group = new ToggleGroup();
        for (int gain : Difference.GAINS) {
            ToggleButton button = new ToggleButton(texts.get("gain", gain));
            button.setId("gain-" + gain);
            button.setToggleGroup(group);
            button.getStyleClass().add(gain == 1 ? "left-pill" : gain == Difference.GAINS[1] ? "center-pill" : "right-pill");
            button.setTooltip(new Tooltip(actions.get("gain").tip()));
            button.setOnAction(e -> {
                group.selectToggle(button);
                model.gain().set(gain);
            });
            model.gain().subscribe(now -> button.setSelected(now.intValue() == gain));
            gains.getChildren().add(button);
        }
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
        model.mode().subscribe(m -> show());
        survey.items().subscribe(this::show);
        model.contents().subscribe(c -> name());
        model.scenes().subscribe(all -> {
            survey.refresh(model.mode().get() == Mode.SURVEY ? all : List.of());
            name();
        });
        pairStage.main().focusVisibleProperty().subscribe(seen -> stage.pseudoClassStateChanged(RING, seen));
        model.busy().subscribe(busy -> pairStage.setOpacity(busy ? 0.6 : 1));
        pairStage.main().placement().subscribe(p -> desk.tasks().later(this::factor)); // it is told amid a layout
    }

    private boolean ready() {
        return model.state().get() == CompareViewModel.State.READY;
    }

    private void show() {
        Mode mode = model.mode().get();
        boolean many = mode == Mode.SURVEY;
        only(sides, !many);
        only(surveyHint, many);
        only(gains, mode == Mode.DIFFERENCE);
        only(auto, mode == Mode.BLINK);
        only(alike, !many);
        factor.setVisible(!many);
        pairStage.setVisible(!many);
        surveyStage.setVisible(many);
        surveyHint.setText(survey.left() > 0 ? texts.get("survey.more", SurveyViewModel.MOST, survey.left()) : texts.get("survey.hint"));
        if (mode != Mode.BLINK) {
            blink(false);
        }
        content(many);
        name();
    }

    private void content(boolean many) {
        switch (model.state().get()) {
            case EMPTY -> states.showEmpty(Material2OutlinedAL.COMPARE, texts.get("empty.title"), texts.get("empty.sentence"), go("empty.go"));
            case LOADING -> states.showLoading(texts.get("loading"));
            case FAILED -> model.fault().get().ifPresent(f -> states.showFault(
                    f, Optional.of(Action.of("compare.again", desk.texts("common").get("again"), model::reload))));
            case READY -> {
                if (many && survey.items().isEmpty()) {
                    states.showEmpty(
                            Material2OutlinedMZ.VIEW_MODULE, texts.get("survey.empty.title"), texts.get("survey.empty.sentence"), go("empty.go"));
                } else {
                    states.showContent();
                }
            }
        }
    }

    private Action go(String key) {
        return Action.of("compare.go-scenes", texts.get(key), () -> desk.go(PlaceId.SCENES));
    }

    private static void only(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void name() {
        Optional<String> name = desk.workspace().scene().get().map(model::nameOf).filter(n -> !n.isEmpty());
        sceneName.setText(name.or(() -> model.contents().get().map(Contents::name)).orElse(""));
        int at = model.position();
        position.setText(at < 0 ? "" : texts.get("position", at + 1, model.path().size()));
        previous.setDisable(!model.canStep(-1));
        next.setDisable(!model.canStep(1));
        if (desk.workspace().scene().get().isEmpty()) {
            sceneName.setText("");
        }
    }

    private void factor() {
        String percent = pairStage.main()
                .placement()
                .get()
                .flatMap(at -> model.pair().get().map(p -> 100 * at.width() * scale() / p.lead().fullWidth()))
                .map(p -> texts.get("factor", Math.round(p)))
                .orElse("");
        factor.setText(percent);
    }

    private double scale() {
        return root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getOutputScaleX();
    }

    /** Whether pictures may change by themselves here. */
    boolean canBlink() {
        return model.mode().get() == Mode.BLINK && desk.window().animated();
    }

    void toggleBlinking() {
        blink(!blinking.running());
    }

    private void blink(boolean on) {
        blinking.run(on && canBlink());
        auto.setSelected(blinking.running());
    }

    void toggleLoupe() {
        holdLoupe(!loupe);
    }

    private void holdLoupe(boolean on) {
        loupe = on;
        pairStage.holdLoupe(on && model.mode().get() != Mode.SURVEY);
        surveyStage.holdLoupe(on && model.mode().get() == Mode.SURVEY);
    }

    void magnify() {
        pairStage.magnify();
        surveyStage.magnify();
    }

    void toggleBefore() {
        holdBefore(!before);
    }

    private void holdBefore(boolean on) {
        before = on;
        derived.letGo();
        survey.letGo();
        if (on && model.mode().get() == Mode.SURVEY) {
            survey.hold();
        } else if (on) {
            derived.hold();
        }
    }

    void toggleCaptions() {
        pairStage.toggleCaptions();
    }

    void zoomBy(double by) {
        if (model.mode().get() == Mode.SURVEY) {
            surveyStage.zoomBy(by);
        } else {
            pairStage.zoomBy(by);
        }
    }

    void pan(double across, double down) {
        pairStage.pan(across, down);
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
        listening = desk.workspace().scene().subscribe(scene -> {
            surveyStage.activate(scene);
            name();
        });
        listening = listening.and(desk.workspace().selection().subscribe(() -> {
            surveyRefresh();
            name();
        }));
        listening = listening.and(desk.workspace().changes().subscribe(this::surveyRefresh));
        listening = listening.and(model.mode().subscribe(this::surveyRefresh));
        if (root.getScene() != null) {
            listening = listening.and(held.listen(root.getScene()));
        }
        surveyRefresh();
        pairStage.main().requestFocus();
    }

    private void surveyRefresh() {
        if (model.mode().get() == Mode.SURVEY) {
            survey.refresh(model.scenes().get());
            show();
        } else {
            survey.end();
        }
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        blink(false);
        holdLoupe(false);
        holdBefore(false);
        model.end();
        survey.end();
        derived.end();
        pairStage.release();
        surveyStage.release();
    }
}
