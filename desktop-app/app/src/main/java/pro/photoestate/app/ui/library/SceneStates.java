package pro.photoestate.app.ui.library;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** The grid of scenes or, in its stead, that it is on its way, why there is nothing in it, and what to do about it. */
final class SceneStates extends StackPane {

    private final Desk desk;
    private final Texts texts;
    private final ScenesViewModel model;
    private final StatePane states;
    private final GridSkeleton skeleton;
    private final Runnable clear;

    /** @param clear takes the filters away */
    SceneStates(Desk desk, Texts texts, ScenesViewModel model, TileGrid<SceneItem> grid, Runnable clear) {
        this.desk = desk;
        this.texts = texts;
        this.model = model;
        this.clear = clear;
        states = new StatePane(grid, desk.texts("common"));
        skeleton = new GridSkeleton(grid.wished(), SceneTile.RATIO, SceneTile.FOOT, texts.get("scenes.loading"));
        getChildren().add(states);
    }

    void show(ListState state) {
        Node shown = state == ListState.LOADING ? skeleton : states;
        getChildren().setAll(shown);
        switch (state) {
            case SHOWN -> states.showContent();
            case LOADING -> {}
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
                    Action.of("filter.clear", texts.get("filter.clear"), clear));
            case FAILED -> states.showFault(
                    model.fault().get().orElseThrow(),
                    Optional.of(Action.of("again", desk.texts("common").get("again"), model::load)));
        }
    }
}
