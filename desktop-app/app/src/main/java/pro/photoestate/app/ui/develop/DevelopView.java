package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.recipe.Operation;

/** Where a scene gets its look: binds, nothing else. */
public final class DevelopView implements Place {

    /** How often originals that are away are looked for: a drive that is plugged in is noticed at once, and nobody waits. */
    private static final Duration LOOK = Duration.seconds(2);

    private final Desk desk;
    private final Words words;
    private final DevelopViewModel model;
    private final HistoryViewModel history;
    private final LooksViewModel looks;
    private final StripViewModel strip;
    private final OverlayViewModel overlays;
    private final CloseLook closeLook;
    private final PasteWorkflow paste;
    private final PictureArea area;
    private final HistoryPane historyPane;
    private final LooksPane looksPane;
    private final AdjustPane adjust;
    private final Filmstrip film;
    private final HistogramPane histogram = new HistogramPane();
    private final StatePane middle;
    private final Parent root;
    private final List<Action> actions;
    private final Timeline looking = new Timeline();
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private HBox tools;

    @FXML
    private Label sceneName;

    @FXML
    private Label lookName;

    @FXML
    private Label zoomName;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private Button bannerAgain;

    @FXML
    private StackPane middleBox;

    @FXML
    private StackPane stripBox;

    @FXML
    private StackPane histogramBox;

    @FXML
    private Label tilt;

    @FXML
    private Label clipped;

    @FXML
    private Label cast;

    @FXML
    private ToggleButton adjustTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private ScrollPane adjustBox;

    @FXML
    private StackPane historyBox;

    @FXML
    private VBox panel;

    @FXML
    private Button copy;

    @FXML
    private Button pasteButton;

    @FXML
    private Button sync;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public DevelopView(Desk desk, Services services) {
        this.desk = desk;
        words = new Words(desk.texts("develop"));
        model = new DevelopViewModel(desk, services);
        history = new HistoryViewModel(desk, services.edits(), model);
        looks = new LooksViewModel(desk, services, model);
        strip = new StripViewModel(desk, services.catalog());
        overlays = new OverlayViewModel(desk, services.studio(), model);
        closeLook = new CloseLook(desk, services, model);
        paste = new PasteWorkflow(desk, services.edits(), model, words.texts());
        root = Fxml.load(this, words.texts());
        area = new PictureArea(model, overlays, closeLook, words);
        historyPane = new HistoryPane(history, words, desk.window());
        looksPane = new LooksPane(looks, model, words, desk.window());
        adjust = new AdjustPane(desk, model, words, looksPane);
        film = new Filmstrip(desk, services.thumbnails(), strip, words);
        middle = new StatePane(area, desk.texts("common"));
        actions = made();
        assemble();
        looking.getKeyFrames().setAll(new KeyFrame(LOOK, e -> model.lookForOriginals()));
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Opens the panel that somebody was sent here for. */
    private void reveal(Operation wanted) {
        desk.workspace().wanted().set(Optional.empty());
        adjustTab.setSelected(true);
        adjust.reveal(wanted);
    }

    /** What is behind the view. */
    DevelopViewModel model() {
        return model;
    }

    OverlayViewModel overlays() {
        return overlays;
    }

    private void assemble() {
        middleBox.getChildren().setAll(middle);
        stripBox.getChildren().setAll(film);
        histogramBox.getChildren().setAll(histogram);
        adjustBox.setContent(adjust);
        historyBox.getChildren().setAll(historyPane);
        ToggleGroup tabs = new ToggleGroup();
        tabs.getToggles().setAll(adjustTab, historyTab);
        tabs.selectedToggleProperty().subscribe((Toggle before, Toggle now) -> {
            if (now == null && before != null) {
                before.setSelected(true); // one is always open
            }
        });
        adjustBox.visibleProperty().bind(adjustTab.selectedProperty());
        historyBox.visibleProperty().bind(historyTab.selectedProperty());
        panel.disableProperty().bind(model.panelUsable().not());
        fires(copy, "copy");
        fires(pasteButton, "paste");
        fires(sync, "sync");
        pasteButton.disableProperty().bind(model.clipboard().map(Optional::isEmpty));
        bannerAgain.setOnAction(e -> model.lookForOriginals());
        tools.getChildren().setAll(new ToolBarButtons(model, overlays, this::action).nodes());
        root.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.BACK_SLASH) {
                overlays.before().set(false);
            }
        });
    }

    private void fires(Button button, String id) {
        Action action = action(id);
        button.setTooltip(new Tooltip(action.tip()));
        button.setOnAction(e -> action.fire());
    }

    private Action action(String id) {
        return actions.stream().filter(a -> a.id().equals("develop." + id)).findFirst().orElseThrow();
    }

    private List<Action> made() {
        return List.of(
                action("previous", "Shortcut+Left", () -> strip.go(-1)),
                action("next", "Shortcut+Right", () -> strip.go(1)),
                action("crop", "C", () -> toggle(Tool.CROP)).when(this::isReady),
                action("verticals", "V", () -> toggle(Tool.VERTICALS)).when(this::isReady),
                action("done", "Escape", () -> model.tool().set(Tool.NONE))
                        .when(() -> model.tool().get() != Tool.NONE),
                action("actual", "Z", this::actual).when(this::isReady),
                action("fit", "F", () -> area.picture().zoom().set(Zoom.FIT)).when(this::isReady),
                action("windows", "O", () -> overlays.toggle(OverlayViewModel.Kind.WINDOWS)).when(this::isReady),
                action("ghosts", "G", () -> overlays.toggle(OverlayViewModel.Kind.GHOSTS)).when(this::isReady),
                action("sources", "M", () -> overlays.toggle(OverlayViewModel.Kind.SOURCES)).when(this::isReady),
                action("clipping", "J", () -> overlays.clipping().set(!overlays.clipping().get())).when(this::isReady),
                before(),
                action("copy", "Shortcut+Shift+C", paste::askCopy).when(this::isReady),
                action("paste", "Shortcut+Shift+V", paste::paste).when(() -> isReady() && model.clipboard().get().isPresent()),
                action("sync", "Shortcut+Shift+S", paste::askSync).when(this::isReady),
                action("keep", "Shortcut+Shift+N", historyPane::keep).when(this::isReady),
                action("saveLook", "Shortcut+Shift+L", looksPane::save).when(this::isReady));
    }

    private Action action(String id, String key, Runnable run) {
        return Action.of("develop." + id, words.texts().get("action." + id), key, run);
    }

    /** Held: it ends when the key is let go. */
    private Action before() {
        return new Action(
                "develop.before",
                words.texts().get("action.before"),
                Optional.of(new KeyCodeCombination(KeyCode.BACK_SLASH)),
                this::isReady,
                () -> overlays.before().set(true));
    }

    private boolean isReady() {
        return model.state().get() == State.READY;
    }

    private void toggle(Tool tool) {
        model.tool().set(model.tool().get() == tool ? Tool.NONE : tool);
    }

    private void actual() {
        area.picture().toggleActual(area.picture().getWidth() / 2, area.picture().getHeight() / 2);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        listening = Subscription.combine(
                model.state().subscribe(s -> state()),
                model.fault().subscribe(f -> state()),
                model.shown().subscribe(s -> s.ifPresent(this::figures)),
                model.subject().subscribe(s -> sceneName.setText(s.map(Subject::name).orElse(""))),
                model.recipe().subscribe(r -> lookName.setText(
                        model.subject().get().isPresent() ? words.look(r) : "")),
                model.away().subscribe(this::away),
                area.picture().placement().subscribe(p -> desk.tasks().later(this::zoomed)), // not while it is laid out
                area.follow(),
                historyPane.follow(),
                looksPane.follow(),
                adjust.follow(),
                film.follow());
        history.begin();
        looks.begin();
        strip.begin();
        overlays.begin();
        closeLook.begin();
        model.begin();
        desk.workspace().wanted().get().ifPresent(this::reveal);
    }

    @Override
    public void hidden() {
        looking.stop();
        model.end();
        closeLook.end();
        overlays.end();
        strip.end();
        looks.end();
        history.end();
        listening.unsubscribe();
    }

    private void state() {
        switch (model.state().get()) {
            case EMPTY -> empty();
            case LOADING -> middle.showLoading(words.texts().get("loading"));
            case READY -> middle.showContent();
            case FAILED -> model.fault().get().ifPresent(this::fault);
        }
    }

    private void empty() {
        boolean shoot = desk.workspace().shoot().get().isPresent();
        PlaceId to = shoot ? PlaceId.SCENES : PlaceId.SHOOTS;
        String which = shoot ? "scene" : "shoot";
        middle.showEmpty(
                Material2OutlinedMZ.PHOTO_FILTER,
                words.texts().get("empty.%s.title".formatted(which)),
                words.texts().get("empty.%s.text".formatted(which)),
                Action.of("develop.choose", words.texts().get("empty.%s.go".formatted(which)), () -> desk.go(to)));
    }

    private void fault(Fault fault) {
        middle.showFault(fault, Optional.of(Action.of("develop.again", desk.texts("common").get("again"), model::again)));
    }

    private void figures(Shown shown) {
        var figures = shown.picture().histogram();
        tilt.setText(words.tilt(shown.residualTiltDeg()));
        clipped.setText(words.clipped(figures.clippedPct(), figures.crushedPct()));
        cast.setText(words.cast(shown.picture().castDeltaE()));
        histogram.show(figures, words.texts().get("histogram.name", clipped.getText()));
    }

    private void away(boolean now) {
        banner.setVisible(now);
        bannerText.setText(now ? words.texts().get("away", sceneName.getText()) : "");
        if (now) {
            looking.play();
        } else {
            looking.stop();
        }
    }

    private void zoomed() {
        double scale = root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getOutputScaleX();
        if (area.picture().getWidth() > 1) {
            model.wantLongSide(scale * Math.max(area.picture().getWidth(), area.picture().getHeight()));
        }
        Zoom zoom = area.picture().zoom().get();
        zoomName.setText(
                area.picture().placement().get().isEmpty()
                        ? ""
                        : zoom.fit() ? words.texts().get("zoom.fit") : words.texts().get("zoom.percent", zoom.factor()));
    }
}
