package pro.photoestate.app.ui.compare;

import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** What is said where there are no pictures: that none is chosen, that they come, why they cannot be shown. */
final class CompareStates {

    private final Desk desk;
    private final Texts texts;
    private final CompareViewModel model;
    private final StatePane pane;

    CompareStates(Desk desk, CompareViewModel model, Node pictures) {
        this.desk = desk;
        this.model = model;
        texts = desk.texts("compare");
        pane = new StatePane(pictures, desk.texts("common"));
    }

    StatePane pane() {
        return pane;
    }

    /** @param enough whether there are scenes enough for the mode */
    void show(boolean enough) {
        switch (model.state().get()) {
            case EMPTY -> pane.showEmpty(Material2OutlinedAL.COMPARE, texts.get("empty.title"), texts.get("empty.sentence"), go());
            case LOADING -> pane.showLoading(texts.get("loading"));
            case FAILED -> model.fault().get().ifPresent(f -> pane.showFault(
                    f, Optional.of(Action.of("compare.again", desk.texts("common").get("again"), model::reload))));
            case READY -> {
                if (enough) {
                    pane.showContent();
                } else {
                    pane.showEmpty(
                            Material2OutlinedMZ.VIEW_MODULE, texts.get("survey.empty.title"), texts.get("survey.empty.sentence"), go());
                }
            }
        }
    }

    private Action go() {
        return Action.of("compare.go-scenes", texts.get("empty.go"), () -> desk.go(PlaceId.SCENES));
    }
}
