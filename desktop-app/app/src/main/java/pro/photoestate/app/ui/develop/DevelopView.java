package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Hold;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.PictureDrop;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.recipe.Operation;

/** Where a scene gets its look: binds, nothing else. */
public final class DevelopView implements Place {

    private final Desk desk;
    private final Words words;
    private final DevelopViewModel model;
    private final HistoryViewModel history;
    private final LooksViewModel looks;
    private final StripViewModel strip;
    private final OverlayViewModel overlays;
    private final CloseLook closeLook;
    private final PasteWorkflow paste;
    private final Hold before;
    private final PictureArea area;
    private final HistoryPane historyPane;
    private final LooksPane looksPane;
    private final Filmstrip film;
    private final SidePanel side;
    private final AwayBanner banner;
    private final StatePane middle;
    private final Parent root;
    private final DevelopActions actions;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private BorderPane frame;

    @FXML
    private HBox tools;

    @FXML
    private Label sceneName;

    @FXML
    private Label lookName;

    @FXML
    private Label zoomName;

    @FXML
    private StackPane middleBox;

    @FXML
    private StackPane stripBox;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public DevelopView(Desk desk, Services services, OutsidePictures outside) {
        this.desk = desk;
        words = new Words(desk.texts("develop"));
        model = new DevelopViewModel(desk, services);
        history = new HistoryViewModel(desk, services.edits(), model);
        looks = new LooksViewModel(desk, services, model);
        strip = new StripViewModel(desk, services.catalog());
        overlays = new OverlayViewModel(desk, services.studio(), model);
        closeLook = new CloseLook(desk, services, model);
        paste = new PasteWorkflow(desk, services.edits(), model, words.texts());
        before = new Hold(overlays.before());
        root = Fxml.load(this, words.texts());
        area = new PictureArea(model, overlays, closeLook, words);
        PictureDrop.install(area, desk.workspace().scene()::get, outside);
        historyPane = new HistoryPane(history, words, desk.window());
        looksPane = new LooksPane(looks, model, words, desk.window());
        side = new SidePanel(model, words, new AdjustPane(desk, model, words, looksPane), historyPane);
        film = new Filmstrip(desk, services.thumbnails(), strip, words, outside);
        banner = new AwayBanner(model, words);
        middle = new StatePane(area, desk.texts("common"));
        actions = new DevelopActions(words.texts(), model, overlays);
        actions.add(strip);
        actions.add(area, before);
        actions.add(paste);
        actions.add(historyPane, looksPane);
        assemble();
        remember(new DevelopMemory(desk.workspace().remembered()));
    }

    /** What is behind the view. */
    DevelopViewModel model() {
        return model;
    }

    OverlayViewModel overlays() {
        return overlays;
    }

    private void assemble() {
        whole(sceneName);
        whole(lookName);
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        middleBox.getChildren().setAll(middle, banner);
        stripBox.getChildren().setAll(film);
        frame.setRight(side.root());
        side.wire(actions, paste);
        tools.getChildren().setAll(new ToolBarButtons(model, overlays, actions::get).nodes());
        PlaceKeys.install(root);
    }

    /** What is cut off in a small window is whole in the tooltip. */
    private static void whole(Label label) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(label.textProperty());
        label.setTooltip(tip);
    }

    private void remember(DevelopMemory memory) {
        side.remember(memory);
        memory.overlays(overlays);
        memory.zoom(area.picture().zoom());
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
        Scene scene = root.getScene();
        listening = Subscription.combine(
                scene == null ? Subscription.EMPTY : before.listen(scene),
                model.state().subscribe(s -> state()),
                model.fault().subscribe(f -> state()),
                desk.workspace().shoot().subscribe(shoot -> state()),
                model.subject().subscribe(s -> sceneName.setText(s.map(Subject::name).orElse(""))),
                model.recipe().subscribe(r -> lookName.setText(
                        model.subject().get().isPresent() ? words.look(r) : "")),
                area.picture().placement().subscribe(p -> desk.tasks().later(this::zoomed)), // not while it is laid out
                ScreenScale.follow(root).subscribe((old, now) -> zoomed()),
                area.follow(),
                banner.follow(),
                historyPane.follow(),
                looksPane.follow(),
                side.follow(),
                film.follow());
        history.begin();
        looks.begin();
        strip.begin();
        overlays.begin();
        closeLook.begin();
        model.begin();
        desk.workspace().wanted().get().ifPresent(this::reveal);
    }

    /** Opens the panel that somebody was sent here for. */
    private void reveal(Operation wanted) {
        desk.workspace().wanted().set(Optional.empty());
        side.reveal(wanted);
    }

    @Override
    public void hidden() {
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

    private void zoomed() {
        double scale = ScreenScale.of(root);
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
