package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;

/** What the loupe shows of a pair: a glass for each side, at the spot of the room that is under the cursor. */
final class PairGlasses {

    private final PairPainter painter;
    private final Function<SidePicture, String> names;

    PairGlasses(PairPainter painter, Function<SidePicture, String> names) {
        this.painter = painter;
        this.names = names;
    }

    /** @param own what the pane under the cursor shows in spots of its own; empty where these are the leading picture's */
    List<Loupe.Glass> at(LinkedPanes.Cursor cursor, Optional<SideLayer> own) {
        PicturePane pane = cursor.pane();
        Optional<Placement> at = pane.placement().get();
        SideMap toLead = own.map(SideLayer::map).orElse(SideMap.SAME).back();
        List<Loupe.Glass> glasses = new ArrayList<>();
        at.ifPresent(a -> {
            painter.left().ifPresent(l -> glasses.add(glass(l, toLead, a, cursor)));
            painter.right().ifPresent(r -> glasses.add(glass(r, toLead, a, cursor)));
        });
        return List.copyOf(glasses);
    }

    private Loupe.Glass glass(SideLayer side, SideMap toLead, Placement at, LinkedPanes.Cursor cursor) {
        return new Loupe.Glass(side.in(toLead.then(side.map())), at, cursor.x(), cursor.y(), names.apply(side.side()));
    }
}
