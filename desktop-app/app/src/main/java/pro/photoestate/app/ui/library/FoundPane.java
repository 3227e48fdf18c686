package pro.photoestate.app.ui.library;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.TilePictures;

/** What was found in all shoots, scene by scene, or that nothing was; reads on while somebody scrolls. */
final class FoundPane {

    /** Of something found, px. */
    private static final double WIDTH = 200;

    /** Rows before the last that somebody sees when the next page is read. */
    private static final int AHEAD = 2;

    private final SearchViewModel search;
    private final Texts texts;
    private final Texts common;
    private final Runnable clear;
    private final TileGrid<SearchHit> grid;
    private final StatePane states;

    @FXML
    private StackPane found;

    /** @param clear ends the search */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    FoundPane(Desk desk, SearchViewModel search, TilePictures pictures, Runnable clear) {
        this.search = search;
        this.clear = clear;
        texts = desk.texts("library");
        common = desk.texts("common");
        grid = new TileGrid<>(search.hits(), search.selection(), () -> tile(pictures), ShootTile.RATIO, HitTile.FOOT);
        grid.setId("found-grid");
        grid.setAccessibleText(texts.get("shoots.found"));
        grid.wished().set(WIDTH);
        GridInput.install(grid, search.selection(), search::open);
        states = new StatePane(grid, common);
        Fxml.load(this, texts);
        found.getChildren().setAll(states);
    }

    private Tile<SearchHit> tile(TilePictures pictures) {
        return new HitTile(texts, pictures, cover -> cover.request(grid));
    }

    Parent root() {
        return found;
    }

    TileGrid<SearchHit> grid() {
        return grid;
    }

    /** Follows the search until it is let go. */
    Subscription follow() {
        return search.state()
                .subscribe(now -> show())
                .and(search.selection().focus().subscribe(now -> readOn()))
                .and(grid.scrolled().subscribe(now -> readOn()));
    }

    private void readOn() {
        if (grid.after(AHEAD).size() < grid.shape().columns()) {
            search.more();
        }
    }

    private void show() {
        found.setVisible(search.state().get() != ListState.NOTHING_OPEN);
        switch (search.state().get()) {
            case LOADING -> states.showLoading(texts.get("shoots.searching"));
            case FILTERED_OUT, EMPTY -> states.showEmpty(
                    Material2OutlinedMZ.SEARCH_OFF,
                    texts.get("filter.none.title"),
                    texts.get("shoots.found.none"),
                    Action.of("filter.clear", texts.get("filter.clear"), clear));
            case FAILED -> states.showFault(
                    search.fault().get().orElseThrow(),
                    Optional.of(Action.of("again", common.get("again"), search::begin)));
            case SHOWN, NOTHING_OPEN -> states.showContent();
        }
    }
}
