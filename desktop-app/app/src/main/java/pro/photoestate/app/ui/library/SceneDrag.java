package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Arranging by dragging: dropped on the left or right third of a tile, scenes go before or behind it; dropped on its
 * middle, they become part of it. Where scenes are sorted otherwise than as arranged, only the middle counts; as for frames
 * of an open stack, which go to another scene.
 */
final class SceneDrag {

    private static final DataFormat SCENES = new DataFormat("application/x-photoestate-scenes");

    private enum Spot {
        BEFORE,
        INTO,
        BEHIND;

        private final PseudoClass shown = PseudoClass.getPseudoClass("drop-" + name().toLowerCase(java.util.Locale.ROOT));
    }

    private final TileGrid<SceneItem> grid;
    private final SceneList list;
    private final SceneArranging arranging;
    private @Nullable Tile<SceneItem> target;

    private SceneDrag(TileGrid<SceneItem> grid, SceneList list, SceneArranging arranging) {
        this.grid = grid;
        this.list = list;
        this.arranging = arranging;
    }

    static void install(TileGrid<SceneItem> grid, SceneList list, SceneArranging arranging) {
        SceneDrag drag = new SceneDrag(grid, list, arranging);
        grid.addEventHandler(MouseEvent.DRAG_DETECTED, drag::begin);
        grid.addEventHandler(DragEvent.DRAG_OVER, drag::over);
        grid.addEventHandler(DragEvent.DRAG_EXITED, e -> drag.show(null, Spot.INTO));
        grid.addEventHandler(DragEvent.DRAG_DROPPED, drag::drop);
    }

    private List<UUID> dragged() {
        return list.chosenScenes().stream().map(c -> c.scene().id()).toList();
    }

    private void begin(MouseEvent event) {
        if (grid.itemAt(event.getPickResult().getIntersectedNode()).isEmpty() || dragged().isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.put(SCENES, dragged().size());
        grid.startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().hasContent(SCENES)) {
            return;
        }
        Optional<SceneItem> under = under(event);
        if (under.isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            show(grid.tileOf(under.get()).orElse(null), spot(event, under.get()));
        } else {
            show(null, Spot.INTO);
        }
        event.consume();
    }

    /** The tile at the cursor, unless it is one of those that are dragged. */
    private Optional<SceneItem> under(DragEvent event) {
        return grid.itemAt(event.getPickResult().getIntersectedNode())
                .filter(i -> !dragged().contains(i.card().scene().id()));
    }

    private Spot spot(DragEvent event, SceneItem item) {
        Optional<Tile<SceneItem>> tile = grid.tileOf(item);
        if (tile.isEmpty() || !arranging.canMove() || arranging.canSplit()) {
            return Spot.INTO;
        }
        double part = tile.get().sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / tile.get().getWidth();
        return part < 1 / 3.0 ? Spot.BEFORE : part > 2 / 3.0 ? Spot.BEHIND : Spot.INTO;
    }

    private void show(@Nullable Tile<SceneItem> tile, Spot spot) {
        if (target != null) {
            for (Spot each : Spot.values()) {
                target.pseudoClassStateChanged(each.shown, false);
            }
        }
        target = tile;
        if (tile != null) {
            tile.pseudoClassStateChanged(spot.shown, true);
        }
    }

    private void drop(DragEvent event) {
        if (!event.getDragboard().hasContent(SCENES)) {
            return;
        }
        Optional<SceneItem> under = under(event);
        under.ifPresent(item -> {
            UUID scene = item.card().scene().id();
            switch (spot(event, item)) {
                case BEFORE -> arranging.moveBefore(dragged(), Optional.of(scene));
                case BEHIND -> arranging.moveBefore(dragged(), arranging.behind(scene, dragged()));
                case INTO -> join(scene);
            }
        });
        show(null, Spot.INTO);
        event.setDropCompleted(under.isPresent());
        event.consume();
    }

    private void join(UUID scene) {
        Set<UUID> frames = arranging.chosenFrames();
        if (frames.isEmpty()) {
            arranging.mergeInto(scene, dragged());
        } else {
            arranging.moveInto(scene, frames);
        }
    }
}
