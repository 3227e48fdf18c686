package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Zoom;

/** Several scenes in the grid that shows them largest; all are zoomed and moved together. */
final class SurveyStage extends Pane {

    /** Between cells, px. */
    private static final double GAP = 8;

    /** Width for each px of height, while no picture is there. */
    private static final double USUAL_ASPECT = 1.5;

    private final Tasks tasks;
    private final SurveyViewModel model;
    private final javafx.beans.property.ObjectProperty<Zoom> zoom;
    private final Texts texts;
    private final CloseUp closeUp;
    private final Tiles noTiles;
    private final Loupe loupe = new Loupe();
    private final List<SurveyCell> cells = new ArrayList<>();
    private Optional<UUID> active = Optional.empty();
    private double cursorX = -1;
    private double cursorY = -1;

    SurveyStage(Desk desk, CompareServices services, SurveyViewModel model, CompareViewModel pair, Texts texts) {
        this.tasks = desk.tasks();
        this.model = model;
        this.zoom = pair.zoom();
        this.texts = texts;
        closeUp = new CloseUp(services, desk.tasks(), () -> activeCell().ifPresent(c -> c.picture().refresh()));
        noTiles = new Tiles(desk.tasks(), () -> {});
        setId("survey");
        getStyleClass().add("survey");
        getChildren().add(loupe);
        model.items().addListener((ListChangeListener<SurveyItem>) c -> fill());
        model.before().subscribe(before -> activeCell().ifPresent(c -> c.hold(before)));
        addEventFilter(MouseEvent.MOUSE_MOVED, this::cursor);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::cursor);
        zoom.subscribe(z -> lookCloser());
    }

    private void fill() {
        cells.forEach(c -> c.picture().zoom().unbindBidirectional(zoom));
        cells.clear();
        model.items().forEach(item -> cells.add(cell(item)));
        getChildren().setAll(cells);
        getChildren().add(loupe);
        activate(active);
        requestLayout();
    }

    private SurveyCell cell(SurveyItem item) {
        SurveyCell cell = new SurveyCell(item, model, texts);
        cell.picture().zoom().bindBidirectional(zoom);
        item.picture().subscribe(p -> requestLayout());
        cell.picture().placement().subscribe(p -> tasks.later(this::showLoupe)); // it is told amid a layout
        return cell;
    }

    /** Marks the scene that keys act on. */
    void activate(Optional<UUID> scene) {
        active = scene;
        cells.forEach(c -> {
            c.active(scene.filter(c.item().scene()::equals).isPresent());
            c.picture().layers().clear();
        });
        lookCloser();
    }

    private Optional<SurveyCell> activeCell() {
        return active.flatMap(a -> cells.stream().filter(c -> c.item().scene().equals(a)).findFirst());
    }

    /** The active scene gets its full size when the preview is too coarse. */
    private void lookCloser() {
        activeCell().filter(c -> !zoom.get().fit()).ifPresent(cell -> cell.item().picture().get().ifPresent(side -> {
            closeUp.look(side);
            cell.picture().layers().setAll(closeUp.tiles());
        }));
    }

    private void cursor(MouseEvent event) {
        cursorX = event.getX();
        cursorY = event.getY();
        showLoupe();
    }

    /** Shows the loupe over the scene at the cursor. */
    void holdLoupe(boolean on) {
        loupe.hold(on);
        showLoupe();
    }

    /** Enlarges more, or less. */
    void magnify() {
        loupe.magnify(loupe.magnification() == 2 ? 4 : 2);
        showLoupe();
    }

    private void showLoupe() {
        if (!loupe.held()) {
            return;
        }
        Optional<SurveyCell> over = cells.stream().filter(c -> c.contains(c.parentToLocal(cursorX, cursorY))).findFirst().or(this::activeCell);
        loupe.show(over.flatMap(this::glass).map(List::of).orElse(List.of()), cursorX, cursorY);
    }

    private Optional<Loupe.Glass> glass(SurveyCell cell) {
        PicturePane pane = cell.picture();
        var spot = pane.sceneToLocal(localToScene(cursorX, cursorY));
        return cell.item().picture().get().flatMap(side -> pane.placement().get().map(at -> {
            Tiles tiles = activeCell().filter(cell::equals).isPresent() ? closeUp.tiles() : noTiles;
            SideLayer layer = new SideLayer(side, Pixels.image(Derived.raster(side)), SideMap.SAME, tiles);
            return new Loupe.Glass(layer, at, spot.getX(), spot.getY(), cell.item().name());
        }));
    }

    /** Zooms the active scene, and with it all. */
    void zoomBy(double factor) {
        activeCell().ifPresent(c -> c.picture().zoomAt(c.picture().getWidth() / 2, c.picture().getHeight() / 2, factor));
    }

    /** Gives back what nobody looks at any more. */
    void release() {
        holdLoupe(false);
        closeUp.release();
    }

    @Override
    protected void layoutChildren() {
        loupe.resizeRelocate(0, 0, getWidth(), getHeight());
        int count = cells.size();
        if (count == 0 || getWidth() < 1) {
            return;
        }
        double aspect = model.items().stream()
                .flatMap(i -> i.picture().get().stream())
                .mapToDouble(p -> (double) p.fullWidth() / p.fullHeight())
                .average()
                .orElse(USUAL_ASPECT);
        SurveyGrid best = SurveyGrid.best(count, aspect, getWidth() - 2 * GAP, getHeight() - 2 * GAP, GAP, SurveyCell.FOOT);
        for (int i = 0; i < count; i++) {
            var cell = best.cell(i, count, GAP);
            cells.get(i).resizeRelocate(GAP + cell.getMinX(), GAP + cell.getMinY(), cell.getWidth(), cell.getHeight());
        }
    }
}
