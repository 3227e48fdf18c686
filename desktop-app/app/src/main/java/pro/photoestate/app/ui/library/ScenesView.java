package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.PictureDrop;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.TilePictures;

/** The place SCENES: the scenes of the open shoot as a grid of stacks, and one frame large for culling. */
public final class ScenesView implements Place {

    /** Nobody scrolls on for so long: what lies ahead can be read. */
    private static final Duration REST = Duration.millis(150);

    /** Rows that are read ahead. */
    private static final int AHEAD = 3;

    private final Desk desk;
    private final LibraryServices services;
    private final OutsidePictures outside;
    private final Texts texts;
    private final ScenesViewModel model;
    private final SceneList list;
    private final TilePictures pictures;
    private final TileWords words;
    private final TileGrid<SceneItem> grid;
    private final SceneStates states;
    private final SceneActions actions;
    private final CullingPane culling;
    private final ScenesBar bar;
    private final Parent root;
    private final PauseTransition rest = new PauseTransition(REST);
    private Subscription listening = () -> {};
    private Optional<UUID> top;

    @FXML
    private VBox frame;

    @FXML
    private StackPane centre;

    @FXML
    private StackPane above;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public ScenesView(Desk desk, LibraryServices services, OutsidePictures outside) {
        this.desk = desk;
        this.services = services;
        this.outside = outside;
        texts = desk.texts("library");
        model = new ScenesViewModel(desk, services);
        list = model.list();
        top = model.memory().top();
        pictures = new TilePictures(services.shown().thumbnails(), desk.tasks());
        words = new TileWords(texts);
        actions = new SceneActions(desk, texts, model);
        grid = new TileGrid<>(list.items(), list.selection(), this::tile, SceneTile.RATIO, SceneTile.FOOT);
        states = new SceneStates(desk, texts, model, grid, this::clearFilter);
        culling = new CullingPane(desk, texts, model, services.shown().pictures());
        bar = new ScenesBar(texts, model, actions);
        root = Fxml.load(this, texts);
        build();
        ownActions();
        ImportDrop.install((StackPane) root, texts, paths -> services.imports().begin(model.dropped(paths)));
    }

    private void build() {
        grid.setId("scenes-grid");
        grid.setAccessibleText(texts.get("scenes.grid"));
        GridInput.install(grid, list.selection(), item -> model.culling().set(true));
        SceneDrag.install(grid, list, model.arranging());
        SceneMenu.install(grid, actions);
        PictureDrop.install(culling, desk.workspace().scene()::get, outside);
        frame.getChildren().addFirst(bar.root()); // Tab goes through it first
        centre.getChildren().add(states);
        above.getChildren().add(culling);
        culling.visibleProperty().bind(model.culling());
        above.mouseTransparentProperty().bind(model.culling().not());
        grid.wished().bind(bar.size().valueProperty());
        bar.size().setValue(services.settings().current().appearance().thumbnailSize());
        rest.setOnFinished(e -> rested());
    }

    private void ownActions() {
        actions.add(actions.action("open", "E", () -> model.culling().set(!model.culling().get()))
                .when(() -> model.state().get() == ListState.SHOWN));
        actions.add(actions.action("actual", "Z", culling::toggleActual).when(model.culling()::get));
        actions.add(actions.action("find", "Shortcut+F", bar::find).when(() -> !model.culling().get()));
        actions.add(actions.action("filter", "Shortcut+L", bar::toggleFilters).when(() -> !model.culling().get()));
        actions.add(actions.action("larger", "Shortcut+EQUALS", bar.size()::increment));
        actions.add(actions.action("smaller", "Shortcut+MINUS", bar.size()::decrement));
    }

    private Tile<SceneItem> tile() {
        SceneTile tile = new SceneTile(words, pictures, this::request, (item, stars) -> model.marking()
                .mark(item, m -> new Photo.Marks(stars, m.flag(), m.label())));
        PictureDrop.install(tile, () -> grid.itemAt(tile).map(i -> i.card().scene().id()), outside);
        return tile;
    }

    private ThumbnailRequest request(Photo photo) {
        Path folder = model.shoot().get().orElseThrow().folder();
        return new ThumbnailRequest(
                folder.resolve(photo.path()), photo.quickId(), ThumbnailSize.atLeast(grid.shape().width() * ScreenScale.of(root)));
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
        listening = model.state()
                .subscribe(this::showState)
                .and(list.items().subscribe(this::told))
                .and(list.selection().selected().subscribe(now -> told()))
                .and(grid.scrolled().subscribe(now -> rest.playFromStart()))
                .and(model.culling().subscribe(this::cull));
        model.begin();
        grid.requestFocus();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        listening = () -> {};
        rest.stop();
        keepTop();
        pictures.askAhead(List.of());
        model.end();
        culling.end();
        keepSize();
    }

    private void rested() {
        pictures.askAhead(grid.after(AHEAD).stream().map(i -> request(i.photo())).toList());
        keepTop();
    }

    /** The next start finds the grid scrolled as it was left; while it is still to be scrolled, nothing is known. */
    private void keepTop() {
        if (top.isEmpty() && grid.firstShown() < list.items().size()) {
            model.memory().top(list.items().get(grid.firstShown()).id());
        }
    }

    /** Once, when the scenes are there for the first time. */
    private void recallTop() {
        top.map(list.selection()::placeOf).filter(place -> place >= 0).ifPresent(grid::showFrom);
        top = Optional.empty();
    }

    /** The next start finds the size of thumbnails as it was left. */
    private void keepSize() {
        int px = (int) bar.size().getValue();
        if (px != services.settings().current().appearance().thumbnailSize()) {
            desk.tasks()
                    .start(
                            cancel -> {
                                services.settings().change(s -> s.withAppearance(s.appearance().withThumbnailSize(px)));
                                return px;
                            },
                            kept -> {},
                            e -> {}); // the size counts for this session in any case
        }
    }

    private void cull(boolean on) {
        if (on) {
            culling.begin();
        } else {
            culling.end();
            grid.requestFocus();
        }
    }

    private void showState(ListState state) {
        states.show(state);
        if (state == ListState.SHOWN) {
            bar.offerCameras();
            takeFocus();
        }
        told();
    }

    /** The grid takes the keys, unless somebody types or has gone elsewhere in this place. */
    private void takeFocus() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(root)) {
                return;
            }
        }
        grid.requestFocus();
    }

    private void clearFilter() {
        bar.clearFilter();
        grid.requestFocus();
    }

    private void told() {
        rest.playFromStart();
        bar.tell();
        if (model.state().get() == ListState.SHOWN && list.selection().focus().get() >= 0) {
            recallTop();
        }
    }
}
