package pro.photoestate.app.ui.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Tasks;

/** Two pictures as the mode wants them: in one pane or in two that move together, with names, line, legend and loupe. */
final class PairStage extends Pane {

    /** Between two panes, px. */
    private static final double GAP = 8;

    private final Tasks tasks;
    private final CompareViewModel model;
    private final Sight sight;
    private final Derived derived;
    private final PairPainter painter;
    private final CloseUps closeUps;
    private final LinkedPanes panes;
    private final PairWords words;
    private final PairGlasses glasses;
    private final SplitHandle handle;
    private final Loupe loupe;
    private final SamePlace samePlace = new SamePlace();
    private final Label busy = new Label();
    private boolean looking;

    PairStage(Desk desk, CompareServices services, CompareViewModel model, Derived derived, SideNames names) {
        this.tasks = desk.tasks();
        this.model = model;
        this.derived = derived;
        sight = model.sight();
        closeUps = new CloseUps(services, desk.tasks(), this::drawMore);
        painter = new PairPainter(model, derived, closeUps);
        panes = new LinkedPanes(sight, this::layer, this::two);
        words = new PairWords(model, derived, names);
        glasses = new PairGlasses(painter, words::name);
        handle = new SplitHandle(sight.split(), names.texts().get("split.handle"));
        loupe = new Loupe(sight.magnification());
        getStyleClass().add("pair-stage");
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> main().requestFocus());
        busy.getStyleClass().add("busy-chip");
        busy.setId("compare-busy");
        busy.visibleProperty().bind(model.busy().or(closeUps.left().coming()).or(closeUps.right().coming()));
        busy.textProperty()
                .bind(Bindings.when(model.busy())
                        .then(names.texts().get("busy.pictures"))
                        .otherwise(names.texts().get("busy.full")));
        getChildren().addAll(panes.first(), panes.second(), handle, words.first(), words.second(), words.legend(), busy, samePlace, loupe);
        listen();
    }

    private void listen() {
        model.pair().subscribe(p -> renew());
        sight.mode().subscribe(m -> arrange());
        derived.before().subscribe(b -> renew());
        derived.difference().subscribe(d -> renew());
        derived.heat().subscribe(h -> renew());
        sight.split().subscribe(s -> redraw());
        sight.blinkRight().subscribe(b -> redraw());
        sight.gain().subscribe(g -> differ());
        sight.captions().subscribe(c -> redraw());
        sight.magnification().subscribe(m -> soon());
        panes.first().placement().subscribe(p -> soon());
        panes.second().placement().subscribe(p -> soon());
        addEventFilter(MouseEvent.MOUSE_MOVED, this::cursor);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::cursor);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            panes.cursor(Optional.empty());
            point();
        });
    }

    /** New pictures have come. */
    private void renew() {
        painter.renew();
        model.pair().get().ifPresent(closeUps::keepOnly);
        differ();
        arrange();
    }

    private boolean two() {
        return sight.mode().get() == Mode.SIDE_BY_SIDE && derived.before().get().isEmpty();
    }

    /** The picture whose spots a pane has. */
    private Optional<SideLayer> layer(PicturePane pane) {
        return two() ? pane == panes.first() ? painter.left() : painter.right() : painter.lead();
    }

    /** Gives panes what they show; the zoom stays. */
    private void arrange() {
        boolean two = two();
        panes.second().setVisible(two);
        handle.setVisible(sight.mode().get().split() && derived.before().get().isEmpty());
        handle.upright(sight.mode().get() == Mode.SPLIT_VERTICAL);
        layer(panes.first()).ifPresent(l -> show(panes.first(), l, two ? l.in(SideMap.SAME) : painter));
        layer(panes.second()).filter(l -> two).ifPresent(l -> show(panes.second(), l, l.in(SideMap.SAME)));
        panes.follow();
        redraw();
    }

    private static void show(PicturePane pane, SideLayer base, PictureLayer layer) {
        pane.show(base.image(), base.side().fullWidth(), base.side().fullHeight());
        pane.layers().setAll(layer);
    }

    private void redraw() {
        words.tell(panes);
        panes.first().refresh();
        panes.second().refresh();
        requestLayout();
    }

    /** The models have not changed, but there are new tiles. */
    private void drawMore() {
        differ();
        panes.first().refresh();
        panes.second().refresh();
        point();
    }

    private void differ() {
        boolean wanted = sight.mode().get() == Mode.DIFFERENCE;
        closeUps.differ(model.pair().get().filter(p -> wanted), sight.gain().get());
    }

    /** A placement is told amid a layout, which must be over before there can be more to draw. */
    private void soon() {
        if (!looking) {
            looking = true;
            tasks.later(this::lookCloser);
        }
    }

    /** Asks for the full size where the preview is too coarse for what is seen. */
    private void lookCloser() {
        looking = false;
        double wanted = screen() * (loupe.held() ? sight.magnification().get() : 1);
        painter.left().filter(l -> tooCoarse(panes.first(), l, wanted)).ifPresent(l -> closeUps.left().look(l.side()));
        painter.right()
                .filter(r -> tooCoarse(two() ? panes.second() : panes.first(), r, wanted))
                .ifPresent(r -> closeUps.right().look(r.side()));
        point();
    }

    /** Px of the screen for each px of the first pane's picture; empty without one. */
    OptionalDouble factor() {
        double screen = screen();
        return main().placement()
                .get()
                .flatMap(at -> layer(main()).map(l -> at.width() * screen / l.side().fullWidth()))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private double screen() {
        return ScreenScale.of(this);
    }

    private boolean tooCoarse(PicturePane pane, SideLayer side, double wanted) {
        SideLayer seen = two() ? side.in(SideMap.SAME) : side;
        return pane.placement().get().filter(at -> seen.tooCoarse(at, pane.getWidth(), pane.getHeight(), wanted)).isPresent();
    }

    private void cursor(MouseEvent event) {
        PicturePane pane = two() && event.getX() >= panes.second().getLayoutX() ? panes.second() : panes.first();
        panes.cursor(Optional.of(new LinkedPanes.Cursor(
                pane, event.getX() - pane.getLayoutX(), event.getY() - pane.getLayoutY())));
        point();
    }

    /** Shows the loupe at the cursor, or in the middle where there is none; beside it the same place in the other pane. */
    private void point() {
        LinkedPanes.Cursor at = panes.still();
        if (loupe.held()) {
            double x = at.x() + at.pane().getLayoutX();
            loupe.show(glasses.at(at, two() ? layer(at.pane()) : Optional.empty()), x, at.y() + at.pane().getLayoutY());
        }
        samePlace.show(panes.twin().filter(p -> two() && !loupe.held()).map(this::inStage));
    }

    private Point2D inStage(LinkedPanes.Cursor at) {
        return new Point2D(at.x() + at.pane().getLayoutX(), at.y() + at.pane().getLayoutY());
    }

    void holdLoupe(boolean on) {
        loupe.hold(on);
        lookCloser();
    }

    /** The panes, to be zoomed and moved. */
    LinkedPanes panes() {
        return panes;
    }

    /** The pane whose picture the rest follows. */
    PicturePane main() {
        return panes.first();
    }

    /** Gives back what nobody looks at any more. */
    void release() {
        holdLoupe(false);
        panes.cursor(Optional.empty());
        closeUps.release();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean two = panes.second().isVisible();
        double half = Math.floor((width - GAP) / 2);
        panes.first().resizeRelocate(0, 0, two ? half : width, height);
        panes.second().resizeRelocate(half + GAP, 0, half, height);
        handle.place(width, height);
        Caption first = words.first();
        first.fit((two ? half : width / 2) - 16);
        first.relocate(8, 8);
        Caption second = words.second();
        second.fit((two ? half : width / 2) - 16);
        boolean upper = sight.mode().get() != Mode.SPLIT_HORIZONTAL;
        second.relocate(
                two ? half + GAP + 8 : upper ? width - second.getWidth() - 8 : 8, upper ? 8 : height - second.getHeight() - 8);
        corner(words.legend(), width - 8, height - 8);
        busy.autosize();
        busy.relocate(Math.rint((width - busy.getWidth()) / 2), height - busy.getHeight() - 12);
        loupe.resizeRelocate(0, 0, width, height);
    }

    private static void corner(Region node, double right, double bottom) {
        node.autosize();
        node.relocate(right - node.getWidth(), bottom - node.getHeight());
    }
}
