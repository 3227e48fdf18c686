package pro.photoestate.app.ui.compare;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Zoom;

/**
 * Two panes that are zoomed and moved together: what lies under the cursor in the one lies at the same spot of the other.
 * The model's zoom is that of the leading picture. Belongs to the window's thread.
 */
final class LinkedPanes implements Closer {

    private final PicturePane first = new PicturePane();
    private final PicturePane second = new PicturePane();
    private final Sight sight;
    private final Function<PicturePane, Optional<SideLayer>> shown;
    private final BooleanSupplier two;
    private Optional<Cursor> cursor = Optional.empty();
    private boolean following;

    /** Where the mouse is, px of that pane. */
    record Cursor(PicturePane pane, double x, double y) {}

    /**
     * @param shown the picture whose spots a pane has
     * @param two whether both panes are seen; else the first shows all in the spots of the leading picture
     */
    LinkedPanes(Sight sight, Function<PicturePane, Optional<SideLayer>> shown, BooleanSupplier two) {
        this.sight = sight;
        this.shown = shown;
        this.two = two;
        first.setId("picture-left");
        second.setId("picture-right");
        first.setFocusTraversable(true);
        sight.zoom().subscribe(z -> follow(z));
        first.zoom().subscribe(z -> moved(first, z));
        second.zoom().subscribe(z -> moved(second, z));
    }

    PicturePane first() {
        return first;
    }

    PicturePane second() {
        return second;
    }

    /** The mouse has moved, or has left. */
    void cursor(Optional<Cursor> now) {
        cursor = now;
    }

    Optional<Cursor> cursor() {
        return cursor;
    }

    /** Where the mouse is; in the middle of the first pane when it is elsewhere. */
    Cursor still() {
        return cursor.orElseGet(() -> new Cursor(first, first.getWidth() / 2, first.getHeight() / 2));
    }

    /** Shows in each pane what the model wants to be seen. */
    void follow() {
        follow(sight.zoom().get());
    }

    private void follow(Zoom zoom) {
        if (!following) {
            following = true;
            first.zoom().set(from(first, zoom));
            second.zoom().set(from(second, zoom));
            following = false;
        }
    }

    /** A pane was zoomed or moved by hand: it stays, the other follows. */
    private void moved(PicturePane pane, Zoom zoom) {
        if (!following) {
            following = true;
            Zoom lead = link(pane).map(l -> l.back().zoom(zoom, size(), spot())).orElse(zoom);
            sight.zoom().set(lead);
            PicturePane other = pane == first ? second : first;
            other.zoom().set(from(other, lead));
            following = false;
        }
    }

    private Zoom from(PicturePane pane, Zoom lead) {
        return link(pane).map(l -> l.zoom(lead, size(), spot())).orElse(lead);
    }

    private Dimension2D size() {
        return new Dimension2D(first.getWidth(), first.getHeight());
    }

    private Point2D spot() {
        Cursor at = still();
        return new Point2D(at.x(), at.y());
    }

    /** From the leading picture to that of a pane. */
    private Optional<Follow> link(PicturePane pane) {
        return shown.apply(pane).filter(l -> two.getAsBoolean()).map(layer -> {
            Dimension2D own = full(layer);
            Dimension2D lead = layer.map().equals(SideMap.SAME) ? own : lead().orElse(own);
            return new Follow(layer.map(), lead, own);
        });
    }

    private Optional<Dimension2D> lead() {
        return shown.apply(first)
                .filter(l -> l.map().equals(SideMap.SAME))
                .or(() -> shown.apply(second))
                .map(this::full);
    }

    private Dimension2D full(SideLayer layer) {
        double scale = scale();
        return new Dimension2D(layer.side().fullWidth() / scale, layer.side().fullHeight() / scale);
    }

    private double scale() {
        return ScreenScale.of(first);
    }

    /** Where the place under the cursor lies in the other pane; empty where it is out of sight. */
    Optional<Cursor> twin() {
        return cursor.flatMap(at -> {
            PicturePane other = at.pane() == first ? second : first;
            SideMap map = map(at.pane()).back().then(map(other));
            return at.pane().placement().get().flatMap(here -> other.placement().get().map(there -> {
                double u = here.u(at.x());
                double v = here.v(at.y());
                return new Cursor(other, there.screenX(map.u(u, v)), there.screenY(map.v(u, v)));
            }));
        }).filter(c -> c.pane().contains(c.x(), c.y()));
    }

    private SideMap map(PicturePane pane) {
        return shown.apply(pane).map(SideLayer::map).orElse(SideMap.SAME);
    }

    /** Closer or farther at the cursor, else in the middle. */
    @Override
    public void zoomBy(double factor) {
        Cursor at = still();
        at.pane().zoomAt(at.x(), at.y(), factor);
    }

    /** Each pixel as one with the spot under the cursor held still, or all of it. */
    @Override
    public void toggleActual() {
        Cursor at = still();
        if (sight.isActual()) {
            sight.zoom().set(Zoom.FIT);
            return;
        }
        at.pane().placement().get().ifPresent(now -> shown.apply(at.pane()).map(this::full).ifPresent(full -> at.pane()
                .zoom()
                .set(Zoom.actual(
                        now.u(at.x()) + (at.pane().getWidth() / 2 - at.x()) / full.getWidth(),
                        now.v(at.y()) + (at.pane().getHeight() / 2 - at.y()) / full.getHeight()))));
    }

    /** Moves what is seen by shares of the pane. */
    @Override
    public void pan(double across, double down) {
        first.placement().get().filter(at -> !first.zoom().get().fit()).ifPresent(at -> {
            double u = at.u(first.getWidth() * (0.5 + across));
            double v = at.v(first.getHeight() * (0.5 + down));
            first.zoom().set(new Zoom(false, first.zoom().get().factor(), u, v));
        });
    }
}
