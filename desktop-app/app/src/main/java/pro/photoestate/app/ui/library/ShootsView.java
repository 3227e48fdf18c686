package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.TilePictures;

/** The place SHOOTS: all shoots as cards, or what was found in all of them. */
public final class ShootsView implements Place {

    /** Of a card, px. */
    private static final double CARD = 272;

    private final Desk desk;
    private final LibraryServices services;
    private final Texts texts;
    private final ShootsViewModel model;
    private final SearchViewModel search;
    private final TilePictures pictures;
    private final TileGrid<ShootsItem> grid;
    private final FoundPane found;
    private final StatePane states;
    private final GridSkeleton skeleton;
    private final FilterBar bar;
    private final ShootActions shootActions;
    private final Parent root;
    private final List<Action> actions;
    private Optional<CardPanel> card = Optional.empty();
    private Subscription listening = () -> {};

    @FXML
    private VBox top;

    @FXML
    private Label counts;

    @FXML
    private TextField words;

    @FXML
    private ToggleButton filters;

    @FXML
    private Button copy;

    @FXML
    private Button add;

    @FXML
    private StackPane centre;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public ShootsView(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        texts = desk.texts("library");
        model = new ShootsViewModel(desk, services);
        search = new SearchViewModel(desk, services);
        pictures = new TilePictures(services.shown().thumbnails(), desk.tasks());
        grid = new TileGrid<>(model.items(), model.selection(), this::card, ShootTile.RATIO, ShootTile.FOOT);
        found = new FoundPane(desk, search, pictures, this::clearSearch);
        states = new StatePane(grid, desk.texts("common"));
        skeleton = new GridSkeleton(grid.wished(), ShootTile.RATIO, ShootTile.FOOT, texts.get("shoots.loading"));
        bar = new FilterBar(texts, search.filter(), true);
        shootActions = new ShootActions(desk, texts, model, services.imports());
        root = Fxml.load(this, texts);
        actions = shootActions.all(words::requestFocus, () -> filters.setSelected(!filters.isSelected()), this::openCard);
        build();
        ImportDrop.install((StackPane) root, texts, services.imports()::begin);
    }

    private void build() {
        grid.setId("shoots-grid");
        grid.setAccessibleText(texts.get("shoots.grid"));
        grid.wished().set(CARD);
        GridInput.install(grid, model.selection(), this::open);
        ShootActions.menu(grid, actions);
        centre.getChildren().addAll(states, found.root());
        words.setAccessibleText(texts.get("shoots.words"));
        words.setTooltip(new Tooltip(texts.get("shoots.words.tip")));
        words.textProperty().subscribe((old, now) -> search.filter().set(search.filter().get().withWords(now)));
        words.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveWords);
        filters.selectedProperty().subscribe(this::showBar);
        add.setOnAction(e -> action("shoots.import").fire());
        add.setTooltip(new Tooltip(action("shoots.import").tip()));
        copy.setOnAction(e -> openCard());
        copy.setTooltip(new Tooltip(action("shoots.card").tip()));
    }

    private Action action(String id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    /** Down and Enter lead from the search field into what it found; Escape ends the search. */
    private void leaveWords(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            here().requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            words.clear();
            event.consume();
        }
    }

    private TileGrid<?> here() {
        return search.state().get() == ListState.NOTHING_OPEN ? grid : found.grid();
    }

    private void open(ShootsItem item) {
        if (item instanceof ShootsItem.There there) {
            model.open(there.card().shoot());
        }
    }

    private Tile<ShootsItem> card() {
        return new ShootTile(texts, pictures, cover -> cover.request(grid), services.imports()::cancel);
    }

    private void showBar(boolean shown) {
        top.getChildren().remove(bar);
        if (shown) {
            top.getChildren().add(bar);
            desk.tasks().start(cancel -> services.catalog().photos().cameras(), bar::cameras, e -> {});
        }
    }

    private void openCard() {
        CardPanel panel = card.filter(CardPanel::isCopying)
                .orElseGet(() -> new CardPanel(new CardViewModel(desk, services), desk, texts));
        card = Optional.of(panel);
        desk.window().showDialog(panel);
        panel.begin();
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
        listening = model.state()
                .subscribe(now -> showState())
                .and(search.state().subscribe(now -> showState()))
                .and(model.items().subscribe(this::tell))
                .and(search.hits().subscribe(this::tell))
                .and(found.follow());
        model.begin();
        search.begin();
        here().requestFocus();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        listening = () -> {};
        model.end();
        search.end();
    }

    private void showState() {
        boolean here = search.state().get() == ListState.NOTHING_OPEN;
        boolean coming = model.state().get() == ListState.LOADING;
        Node shown = coming ? skeleton : states;
        if (!centre.getChildren().contains(shown)) {
            centre.getChildren().set(0, shown);
        }
        shown.setVisible(here);
        switch (model.state().get()) {
            case NOTHING_OPEN, LOADING -> {}
            case EMPTY, FILTERED_OUT -> states.showEmpty(
                    Material2OutlinedAL.HOME_WORK,
                    texts.get("shoots.empty.title"),
                    texts.get("shoots.empty"),
                    shootActions.bring(),
                    action("shoots.card"),
                    shootActions.sample());
            case SHOWN -> {
                states.showContent();
                takeFocus();
            }
            case FAILED -> states.showFault(
                    model.fault().get().orElseThrow(),
                    Optional.of(Action.of("again", desk.texts("common").get("again"), model::load)));
        }
        tell();
    }

    /** The grid takes the keys, unless somebody types or has gone elsewhere in this place. */
    private void takeFocus() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(root)) {
                return;
            }
        }
        here().requestFocus();
    }

    private void clearSearch() {
        words.clear();
        search.filter().set(PhotoFilter.ALL);
        here().requestFocus();
    }

    private void tell() {
        if (search.state().get() == ListState.SHOWN) {
            counts.setText(texts.get("shoots.counts.found", search.hits().size()));
        } else {
            long there = model.items().stream().filter(ShootsItem.There.class::isInstance).count();
            counts.setText(there == 0 ? "" : texts.get("shoots.counts", there));
        }
    }
}
