package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Zoom;

/** Several scenes in the grid that shows them largest; all are zoomed and moved together. */
final class SurveyStage extends Pane implements Closer {

    /** Between cells, px. */
    private static final double GAP = 8;

    /** Width for each px of height, while no picture is there. */
    private static final double USUAL_ASPECT = 1.5;

    private final Tasks tasks;
    private final SurveyViewModel model;
    private final Sight sight;
    private final Texts texts;
    private final SurveyCloseUps closeUps;
    private final Loupe loupe;
    private final Label busy = new Label();
    private final List<SurveyCell> cells = new ArrayList<>();
    private Optional<UUID> active = Optional.empty();
    private Optional<Point2D> cursor = Optional.empty();
    private boolean looking;

    SurveyStage(Desk desk, CompareServices services, SurveyViewModel model, Sight sight, Texts texts) {
        this.tasks = desk.tasks();
        this.model = model;
        this.sight = sight;
        this.texts = texts;
        loupe = new Loupe(sight.magnification());
        closeUps = new SurveyCloseUps(services, desk.tasks(), this::drawMore);
        busy.setId("survey-busy");
        busy.getStyleClass().add("busy-chip");
        busy.setText(texts.get("busy.full"));
        busy.visibleProperty().bind(closeUps.coming());
        setId("survey");
        getStyleClass().add("survey");
        getChildren().addAll(busy, loupe);
        model.items().addListener((ListChangeListener<SurveyItem>) c -> fill());
        model.before().subscribe(before -> activeCell().ifPresent(c -> c.hold(before)));
        addEventFilter(MouseEvent.MOUSE_MOVED, e -> cursor(Optional.of(new Point2D(e.getX(), e.getY()))));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> cursor(Optional.of(new Point2D(e.getX(), e.getY()))));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> cursor(Optional.empty()));
        sight.magnification().subscribe(m -> soon());
        visibleProperty().subscribe(seen -> {
            if (seen) {
                soon();
            } else {
                closeUps.release();
            }
        });
    }

    private void fill() {
        cells.forEach(c -> c.picture().zoom().unbindBidirectional(sight.zoom()));
        cells.clear();
        closeUps.keepOnly(model.items().stream().map(SurveyItem::scene).toList());
        model.items().forEach(item -> cells.add(cell(item)));
        getChildren().setAll(cells);
        getChildren().addAll(busy, loupe);
        activate(active);
        requestLayout();
    }

    private SurveyCell cell(SurveyItem item) {
        SurveyCell cell = new SurveyCell(item, model, closeUps.tiles(item.scene()), texts);
        cell.picture().zoom().bindBidirectional(sight.zoom());
        item.picture().subscribe(p -> {
            requestLayout();
            soon();
        });
        cell.picture().placement().subscribe(p -> soon());
        return cell;
    }

    /** Marks the scene that keys act on. */
    void activate(Optional<UUID> scene) {
        active = scene;
        cells.forEach(c -> c.active(scene.filter(c.item().scene()::equals).isPresent()));
        soon();
    }

    private Optional<SurveyCell> activeCell() {
        return active.flatMap(this::cell);
    }

    private Optional<SurveyCell> cell(UUID scene) {
        return cells.stream().filter(c -> c.item().scene().equals(scene)).findFirst();
    }

    private void drawMore(UUID scene) {
        cell(scene).ifPresent(c -> c.picture().refresh());
        showLoupe();
    }

    /** A placement is told amid a layout, which must be over before there can be more to draw. */
    private void soon() {
        if (!looking) {
            looking = true;
            tasks.later(this::lookCloser);
        }
    }

    /** Every scene gets its full size where its preview is too coarse, the active one first. */
    private void lookCloser() {
        looking = false;
        List<SidePicture> coarse = new ArrayList<>();
        Optional<SurveyCell> under = loupe.held() ? under() : Optional.empty();
        for (SurveyCell cell : cells) {
            double glass = under.filter(cell::equals).isPresent() ? sight.magnification().get() : 1;
            cell.item().picture().get().filter(p -> isVisible() && tooCoarse(cell.picture(), p, glass)).ifPresent(p -> coarse.add(
                    active.filter(p.scene()::equals).isPresent() ? 0 : coarse.size(), p));
        }
        closeUps.look(coarse);
        showLoupe();
    }

    private boolean tooCoarse(PicturePane pane, SidePicture side, double glass) {
        double screen = ScreenScale.of(this);
        int preview = side.picture().width();
        return preview < side.fullWidth()
                && pane.placement().get().filter(at -> at.width() * screen * glass > preview * 1.05).isPresent();
    }

    private void cursor(Optional<Point2D> now) {
        cursor = now;
        showLoupe();
    }

    /** Shows the loupe over the scene at the cursor. */
    void holdLoupe(boolean on) {
        loupe.hold(on);
        lookCloser();
    }

    /** The scene under the cursor, else the active one. */
    private Optional<SurveyCell> under() {
        return cursor.flatMap(at -> cells.stream().filter(c -> c.contains(c.parentToLocal(at))).findFirst()).or(this::activeCell);
    }

    private void showLoupe() {
        if (loupe.held()) {
            under().ifPresent(cell -> {
                Point2D spot = spot(cell);
                Point2D here = sceneToLocal(cell.picture().localToScene(spot));
                loupe.show(glass(cell, spot).map(List::of).orElse(List.of()), here.getX(), here.getY());
            });
        }
    }

    /** Where the mouse is over a scene's picture, else its middle. */
    private Point2D spot(SurveyCell cell) {
        PicturePane pane = cell.picture();
        return cursor.map(at -> pane.sceneToLocal(localToScene(at)))
                .filter(pane::contains)
                .orElseGet(() -> new Point2D(pane.getWidth() / 2, pane.getHeight() / 2));
    }

    private Optional<Loupe.Glass> glass(SurveyCell cell, Point2D spot) {
        Optional<Placement> at = cell.picture().placement().get();
        return cell.layer().flatMap(layer -> at.map(a -> new Loupe.Glass(
                layer, a, spot.getX(), spot.getY(), cell.item().name().get())));
    }

    /** Zooms all with the place under the cursor held still, else the middle of the active scene. */
    @Override
    public void zoomBy(double factor) {
        under().ifPresent(c -> {
            Point2D spot = spot(c);
            c.picture().zoomAt(spot.getX(), spot.getY(), factor);
        });
    }

    /** Each pixel as one with the spot under the cursor in the middle, or all of it. */
    @Override
    public void toggleActual() {
        if (sight.isActual()) {
            sight.zoom().set(Zoom.FIT);
        } else {
            under().ifPresent(c -> {
                Point2D spot = spot(c);
                c.picture().placement().get().ifPresent(at -> sight.zoom().set(Zoom.actual(at.u(spot.getX()), at.v(spot.getY()))));
            });
        }
    }

    /** Moves what is seen of all by shares of a cell. */
    @Override
    public void pan(double across, double down) {
        activeCell().or(() -> cells.stream().findFirst()).map(SurveyCell::picture).ifPresent(pane -> pane.placement()
                .get()
                .filter(at -> !sight.zoom().get().fit())
                .ifPresent(at -> sight.zoom().set(new Zoom(
                        false,
                        sight.zoom().get().factor(),
                        at.u(pane.getWidth() * (0.5 + across)),
                        at.v(pane.getHeight() * (0.5 + down))))));
    }

    /** Gives back what nobody looks at any more. */
    void release() {
        holdLoupe(false);
        cursor = Optional.empty();
        closeUps.release();
    }

    @Override
    protected void layoutChildren() {
        loupe.resizeRelocate(0, 0, getWidth(), getHeight());
        busy.autosize();
        busy.relocate(Math.rint((getWidth() - busy.getWidth()) / 2), getHeight() - busy.getHeight() - 12);
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
