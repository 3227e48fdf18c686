package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Zoom;

/** Two pictures as the mode wants them: in one pane or in two that move together, with names, line, legend and loupe. */
final class PairStage extends Pane {

    /** Between two panes, px. */
    private static final double GAP = 8;

    private final Tasks tasks;
    private final CompareViewModel model;
    private final Derived derived;
    private final SideNames names;
    private final Texts texts;
    private final PicturePane first = new PicturePane();
    private final PicturePane second = new PicturePane();
    private final PairPainter painter;
    private final CloseUps closeUps;
    private final Caption firstCaption = new Caption("caption-left");
    private final Caption secondCaption = new Caption("caption-right");
    private final SplitHandle handle;
    private final Legend legend;
    private final Loupe loupe = new Loupe();
    private final Label busy = new Label();
    private boolean captions = true;
    private boolean following;
    private boolean looking;
    private double cursorX = -1;
    private double cursorY = -1;

    PairStage(Desk desk, CompareServices services, CompareViewModel model, Derived derived, SideNames names) {
        this.tasks = desk.tasks();
        this.model = model;
        this.derived = derived;
        this.names = names;
        this.texts = names.texts();
        closeUps = new CloseUps(services, desk.tasks(), this::drawMore);
        painter = new PairPainter(model, derived, closeUps);
        handle = new SplitHandle(model.split(), texts.get("split.handle"));
        legend = new Legend(names);
        getStyleClass().add("pair-stage");
        first.setId("picture-left");
        second.setId("picture-right");
        first.setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> first.requestFocus());
        busy.getStyleClass().add("busy-chip");
        busy.setId("compare-busy");
        busy.visibleProperty()
                .bind(model.busy()
                        .or(closeUps.left().coming())
                        .or(closeUps.right().coming()));
        busy.textProperty()
                .bind(Bindings.when(model.busy()).then(texts.get("busy.pictures")).otherwise(texts.get("busy.full")));
        getChildren().addAll(first, second, handle, firstCaption, secondCaption, legend, busy, loupe);
        listen();
    }

    private void listen() {
        model.pair().subscribe(p -> renew());
        model.mode().subscribe(m -> arrange());
        derived.before().subscribe(b -> renew());
        derived.difference().subscribe(d -> renew());
        derived.heat().subscribe(h -> renew());
        model.split().subscribe(s -> redraw());
        model.blinkRight().subscribe(b -> redraw());
        model.gain().subscribe(g -> differ());
        model.zoom().subscribe(this::zoomed);
        first.zoom().subscribe(z -> moved(first, z));
        second.zoom().subscribe(z -> moved(second, z));
        first.placement().subscribe(p -> soon());
        second.placement().subscribe(p -> soon());
        addEventFilter(MouseEvent.MOUSE_MOVED, this::cursor);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::cursor);
    }

    /** New pictures have come. */
    private void renew() {
        painter.renew();
        model.pair().get().ifPresent(closeUps::keepOnly);
        differ();
        arrange();
    }

    private boolean two() {
        return model.mode().get() == Mode.SIDE_BY_SIDE && derived.before().get().isEmpty();
    }

    /** Gives panes what they show; the zoom stays. */
    private void arrange() {
        boolean two = two();
        second.setVisible(two);
        handle.setVisible(model.mode().get().split() && derived.before().get().isEmpty());
        handle.upright(model.mode().get() == Mode.SPLIT_VERTICAL);
        Optional<SideLayer> base = two ? painter.left() : painter.lead();
        base.ifPresent(b -> show(first, b, two ? own(b) : painter));
        painter.right().filter(r -> two).ifPresent(r -> show(second, r, own(r)));
        zoomed(model.zoom().get());
        tell();
        requestLayout();
        redraw();
    }

    /** A pane that shows one side in that side's own spots. */
    private static PictureLayer own(SideLayer side) {
        return new SideLayer(side.side(), side.image(), SideMap.SAME, side.tiles());
    }

    private static void show(PicturePane pane, SideLayer base, PictureLayer layer) {
        pane.show(base.image(), base.side().fullWidth(), base.side().fullHeight());
        pane.layers().setAll(layer);
    }

    private void tell() {
        Optional<Pair> pair = model.pair().get();
        if (pair.isPresent()) {
            tell(pair.get());
        }
    }

    private void tell(Pair pair) {
        Mode mode = model.mode().get();
        Optional<SidePicture> held = derived.before().get();
        SidePicture shown = held.orElse(mode == Mode.SOURCES ? pair.lead() : mode == Mode.BLINK && model.blinkRight().get() ? pair.right() : pair.left());
        boolean both = held.isEmpty() && (mode.split() || mode == Mode.SIDE_BY_SIDE);
        boolean difference = held.isEmpty() && mode == Mode.DIFFERENCE;
        String name = difference
                ? texts.get("caption.difference", name(pair.left()), name(pair.right()))
                : name(shown);
        firstCaption.tell(name, difference ? "" : names.figures(shown));
        secondCaption.tell(name(pair.right()), names.figures(pair.right()));
        firstCaption.setVisible(captions);
        secondCaption.setVisible(captions && both);
        legend.tell(held.isPresent() ? Mode.SPLIT_VERTICAL : mode, pair, model.gain().get(), derived);
        first.setAccessibleText(two() || !both ? name : texts.get("picture.both", name, name(pair.right())));
        second.setAccessibleText(name(pair.right()));
    }

    private String name(SidePicture picture) {
        return model.contents()
                .get()
                .map(c -> names.name(picture.side(), c, model.scenes().get()))
                .orElse("");
    }

    private void redraw() {
        tell();
        first.refresh();
        second.refresh();
        requestLayout();
    }

    /** The models have not changed, but there are new tiles. */
    private void drawMore() {
        differ();
        first.refresh();
        second.refresh();
        showLoupe();
    }

    private void differ() {
        boolean wanted = model.mode().get() == Mode.DIFFERENCE;
        closeUps.differ(model.pair().get().filter(p -> wanted), model.gain().get());
    }

    private void zoomed(Zoom zoom) {
        if (!following) {
            following = true;
            first.zoom().set(zoomFor(first, zoom));
            second.zoom().set(zoomFor(second, zoom));
            following = false;
        }
    }

    /** A pane was zoomed or moved by hand: the other follows. */
    private void moved(PicturePane pane, Zoom zoom) {
        if (!following) {
            model.zoom().set(link(pane).map(l -> l.back().zoom(zoom, 1 / widths(pane))).orElse(zoom));
        }
    }

    private Zoom zoomFor(PicturePane pane, Zoom lead) {
        return link(pane).map(l -> l.zoom(lead, widths(pane))).orElse(lead);
    }

    /** From the leading picture to that of a pane. */
    private Optional<SideMap> link(PicturePane pane) {
        return two() ? layer(pane).map(SideLayer::map) : Optional.empty();
    }

    private double widths(PicturePane pane) {
        int lead = painter.lead().map(l -> l.side().fullWidth()).orElse(1);
        return (double) lead / layer(pane).map(l -> l.side().fullWidth()).orElse(1);
    }

    private Optional<SideLayer> layer(PicturePane pane) {
        return pane == first ? painter.left() : painter.right();
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
        double screen = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        double glass = loupe.held() ? loupe.magnification() : 1;
        first.placement().get().ifPresent(at -> {
            painter.left().filter(l -> l.tooCoarse(at, screen * glass)).ifPresent(l -> closeUps.left().look(l.side()));
            painter.right().filter(r -> r.tooCoarse(at, screen * glass)).ifPresent(r -> closeUps.right().look(r.side()));
        });
        showLoupe();
    }

    private void cursor(MouseEvent event) {
        cursorX = event.getX();
        cursorY = event.getY();
        showLoupe();
    }

    /** Shows the loupe at the cursor, or in the middle where there is none. */
    void holdLoupe(boolean on) {
        loupe.hold(on);
        lookCloser();
    }

    /** Enlarges more, or less. */
    void magnify() {
        loupe.magnify(loupe.magnification() == 2 ? 4 : 2);
        lookCloser();
    }

    private void showLoupe() {
        if (!loupe.held()) {
            return;
        }
        double x = cursorX < 0 ? getWidth() / 2 : cursorX;
        double y = cursorY < 0 ? getHeight() / 2 : cursorY;
        PicturePane over = two() && x >= second.getLayoutX() ? second : first;
        List<Loupe.Glass> glasses = new ArrayList<>();
        over.placement().get().ifPresent(at -> glasses(glasses, over, at, x - over.getLayoutX(), y - over.getLayoutY()));
        loupe.show(glasses, x, y);
    }

    private void glasses(List<Loupe.Glass> glasses, PicturePane over, Placement at, double x, double y) {
        SideMap toLead = link(over).map(SideMap::back).orElse(SideMap.SAME);
        Placement lead = toLead.equals(SideMap.SAME) ? at : toLead.place(at, x, y);
        painter.left().ifPresent(l -> glasses.add(new Loupe.Glass(l, lead, x, y, name(l.side()))));
        painter.right().ifPresent(r -> glasses.add(new Loupe.Glass(r, lead, x, y, name(r.side()))));
    }

    /** Zooms at the cursor, or in the middle. */
    void zoomBy(double factor) {
        boolean inside = cursorX >= 0 && first.contains(first.sceneToLocal(localToScene(cursorX, cursorY)));
        first.zoomAt(inside ? cursorX : first.getWidth() / 2, inside ? cursorY : first.getHeight() / 2, factor);
    }

    /** Moves what is seen by shares of the pane. */
    void pan(double across, double down) {
        first.placement().get().filter(at -> !first.zoom().get().fit()).ifPresent(at -> {
            double u = at.u(first.getWidth() * (0.5 + across));
            double v = at.v(first.getHeight() * (0.5 + down));
            first.zoom().set(new Zoom(false, first.zoom().get().factor(), u, v));
        });
    }

    /** Shows names and figures, or the pictures alone. */
    void toggleCaptions() {
        captions = !captions;
        tell();
    }

    /** The pane whose picture the rest follows. */
    PicturePane main() {
        return first;
    }

    /** Gives back what nobody looks at any more. */
    void release() {
        holdLoupe(false);
        closeUps.release();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean two = second.isVisible();
        double half = Math.floor((width - GAP) / 2);
        first.resizeRelocate(0, 0, two ? half : width, height);
        second.resizeRelocate(half + GAP, 0, half, height);
        handle.place(width, height);
        corner(firstCaption, 8, 8, two ? half : width / 2);
        secondCaption.setMaxWidth((two ? half : width / 2) - 16);
        secondCaption.autosize();
        boolean upper = model.mode().get() != Mode.SPLIT_HORIZONTAL;
        secondCaption.relocate(
                two ? half + GAP + 8 : upper ? width - secondCaption.getWidth() - 8 : 8,
                upper ? 8 : height - secondCaption.getHeight() - 8);
        legend.autosize();
        legend.relocate(width - legend.getWidth() - 8, height - legend.getHeight() - 8);
        busy.autosize();
        busy.relocate(Math.rint((width - busy.getWidth()) / 2), height - busy.getHeight() - 12);
        loupe.resizeRelocate(0, 0, width, height);
    }

    private static void corner(Caption caption, double x, double y, double most) {
        caption.setMaxWidth(most - 16);
        caption.autosize();
        caption.relocate(x, y);
    }
}
