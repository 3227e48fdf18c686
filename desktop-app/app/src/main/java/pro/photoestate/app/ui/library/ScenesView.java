package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
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
    private final Texts texts;
    private final ScenesViewModel model;
    private final TilePictures pictures;
    private final TileGrid<SceneItem> grid;
    private final StatePane states;
    private final SceneActions actions;
    private final CullingPane culling;
    private final FilterBar bar;
    private final Parent root;
    private final PauseTransition rest = new PauseTransition(REST);
    private Subscription listening = () -> {};

    @FXML
    private VBox top;

    @FXML
    private Label title;

    @FXML
    private Label counts;

    @FXML
    private TextField words;

    @FXML
    private ToggleButton filters;

    @FXML
    private ComboBox<SceneSort> sort;

    @FXML
    private ToggleButton advance;

    @FXML
    private Slider size;

    @FXML
    private StackPane centre;

    @FXML
    private StackPane above;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public ScenesView(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        texts = desk.texts("library");
        model = new ScenesViewModel(desk, services);
        pictures = new TilePictures(services.shown().thumbnails(), desk.tasks());
        actions = new SceneActions(desk, texts, model);
        grid = new TileGrid<>(model.items(), model.selection(), this::tile, SceneTile.RATIO, SceneTile.FOOT);
        states = new StatePane(grid, desk.texts("common"));
        culling = new CullingPane(desk, texts, model, services.shown().pictures());
        bar = new FilterBar(texts, model.filter(), false);
        root = Fxml.load(this, texts);
        build();
        ownActions();
        ImportDrop.install((StackPane) root, texts, services.imports()::begin);
    }

    private void build() {
        grid.setId("scenes-grid");
        grid.setAccessibleText(texts.get("scenes.grid"));
        GridInput.install(grid, model.selection(), item -> model.culling().set(true));
        SceneDrag.install(grid, model);
        SceneMenu.install(grid, actions);
        centre.getChildren().add(states);
        above.getChildren().add(culling);
        culling.visibleProperty().bind(model.culling());
        above.mouseTransparentProperty().bind(model.culling().not());
        grid.wished().bind(size.valueProperty());
        size.setValue(services.settings().current().appearance().thumbnailSize());
        sort.getItems().setAll(SceneSort.values());
        sort.setConverter(new SortWords());
        sort.valueProperty().bindBidirectional(model.sort());
        advance.selectedProperty().bindBidirectional(model.advancing());
        words.textProperty().subscribe((old, now) -> model.filter().set(model.filter().get().withWords(now)));
        filters.selectedProperty().subscribe(this::showBar);
        name(advance, actions.byId("advance").tip());
        name(sort, texts.get("scenes.sort"));
        name(size, texts.get("scenes.size"));
        words.setAccessibleText(texts.get("scenes.words"));
        rest.setOnFinished(e -> pictures.askAhead(
                grid.after(AHEAD).stream().map(i -> request(i.photo())).toList()));
    }

    private static void name(javafx.scene.control.Control control, String words) {
        control.setTooltip(new Tooltip(words));
        control.setAccessibleText(words);
    }

    private void showBar(boolean shown) {
        top.getChildren().remove(bar);
        if (shown) {
            bar.cameras(model.cards().stream().map(c -> c.reference().camera()).filter(c -> !c.isEmpty()).distinct().sorted().toList());
            top.getChildren().add(bar);
        }
    }

    private void ownActions() {
        actions.add(actions.action("open", "E", () -> model.culling().set(!model.culling().get()))
                .when(() -> model.state().get() == ListState.SHOWN));
        actions.add(actions.action("actual", "Z", culling::toggleActual).when(model.culling()::get));
        actions.add(actions.action("find", "Shortcut+F", words::requestFocus).when(() -> !model.culling().get()));
        actions.add(actions.action("filter", "Shortcut+L", () -> filters.setSelected(!filters.isSelected()))
                .when(() -> !model.culling().get()));
        actions.add(actions.action("larger", "Shortcut+EQUALS", size::increment));
        actions.add(actions.action("smaller", "Shortcut+MINUS", size::decrement));
        size.setBlockIncrement(40);
    }

    private Tile<SceneItem> tile() {
        return new SceneTile(texts, pictures, this::request, (item, stars) -> model.mark(
                List.of(item), m -> new Photo.Marks(stars, m.flag(), m.label())));
    }

    private ThumbnailRequest request(Photo photo) {
        Path folder = model.shoot().get().orElseThrow().folder();
        double scale = root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getOutputScaleX();
        return new ThumbnailRequest(
                folder.resolve(photo.path()), photo.quickId(), ThumbnailSize.atLeast(grid.shape().width() * scale));
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
                .and(model.items().subscribe(this::told))
                .and(model.selection().selected().subscribe(now -> told()))
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
        pictures.askAhead(List.of());
        model.end();
        culling.end();
        keepSize();
    }

    /** The next start finds the size of thumbnails as it was left. */
    private void keepSize() {
        int px = (int) size.getValue();
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
        switch (state) {
            case SHOWN -> {
                states.showContent();
                takeFocus();
            }
            case LOADING -> states.showLoading(texts.get("scenes.loading"));
            case NOTHING_OPEN -> states.showEmpty(
                    Material2OutlinedAL.HOME_WORK,
                    texts.get("scenes.none.title"),
                    texts.get("scenes.none"),
                    Action.of("go.shoots", texts.get("scenes.none.go"), () -> desk.go(PlaceId.SHOOTS)));
            case EMPTY -> states.showEmpty(
                    Material2OutlinedMZ.PHOTO_LIBRARY, texts.get("scenes.empty.title"), texts.get("scenes.empty"));
            case FILTERED_OUT -> states.showEmpty(
                    Material2OutlinedMZ.SEARCH_OFF,
                    texts.get("filter.none.title"),
                    texts.get("filter.none"),
                    Action.of("filter.clear", texts.get("filter.clear"), this::clearFilter));
            case FAILED -> states.showFault(
                    model.fault().get().orElseThrow(),
                    Optional.of(Action.of("again", desk.texts("common").get("again"), model::load)));
        }
        told();
    }

    /** The grid takes the keys, unless somebody types or has gone elsewhere in this place. */
    private void takeFocus() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == root) {
                return;
            }
        }
        grid.requestFocus();
    }

    private void clearFilter() {
        words.clear();
        model.filter().set(PhotoFilter.ALL);
        grid.requestFocus();
    }

    private void told() {
        rest.playFromStart();
        title.setText(model.shoot().get().map(s -> s.name()).orElse(texts.get("scenes.title")));
        List<SceneCard> cards = model.cards();
        int frames = cards.stream().mapToInt(c -> c.frames().size()).sum();
        int selected = model.selection().selected().get().size();
        counts.setText(
                cards.isEmpty()
                        ? ""
                        : texts.get(selected > 1 ? "scenes.counts.selected" : "scenes.counts", cards.size(), frames, selected));
    }

    private final class SortWords extends StringConverter<SceneSort> {

        @Override
        public String toString(SceneSort value) {
            return value == null ? "" : texts.get("sort." + value.code());
        }

        @Override
        public SceneSort fromString(String typed) {
            throw new UnsupportedOperationException("nothing is typed into it");
        }
    }
}
