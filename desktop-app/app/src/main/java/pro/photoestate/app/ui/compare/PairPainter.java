package pro.photoestate.app.ui.compare;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.Placement;

/** Draws a pair into one pane, whose picture is the leading one, as a mode wants it. Belongs to the window's thread. */
final class PairPainter implements PictureLayer {

    private final CompareViewModel model;
    private final Derived derived;
    private final CloseUp closeLeft;
    private final CloseUp closeRight;
    private final Tiles differenceTiles;
    private final Tiles noTiles;
    private @Nullable SideLayer left;
    private @Nullable SideLayer right;
    private @Nullable SideLayer before;
    private @Nullable Image difference;
    private @Nullable Image heat;

    PairPainter(CompareViewModel model, Derived derived, CloseUps closeUps) {
        this.model = model;
        this.derived = derived;
        this.closeLeft = closeUps.left();
        this.closeRight = closeUps.right();
        this.differenceTiles = closeUps.difference();
        this.noTiles = closeUps.none();
    }

    /** Takes what is to be drawn from the models. */
    void renew() {
        Optional<Pair> pair = model.pair().get();
        left = pair.map(p -> layer(left, p.left(), p.fromLead(p.left()), closeLeft)).orElse(null);
        right = pair.map(p -> layer(right, p.right(), p.fromLead(p.right()), closeRight)).orElse(null);
        before = derived.before()
                .get()
                .flatMap(b -> pair.map(p -> held(p, b)))
                .orElse(null);
        difference = derived.difference().get().map(d -> Pixels.image(d.raster())).orElse(null);
        heat = derived.heat().get().map(h -> Pixels.image(h.raster())).orElse(null);
    }

    /** A side that is drawn already keeps its image. */
    private static SideLayer layer(@Nullable SideLayer old, SidePicture side, SideMap map, CloseUp closeUp) {
        if (old != null && old.side().equals(side) && old.tiles().equals(closeUp.tiles()) && old.map().equals(map)) {
            return old;
        }
        return SideLayer.of(side, map, closeUp);
    }

    /** A picture that is a side too is drawn as that side; any other has no tiles. */
    private SideLayer held(Pair pair, SidePicture picture) {
        if (picture.equals(pair.left()) && left != null) {
            return left;
        }
        return picture.equals(pair.right()) && right != null
                ? right
                : new SideLayer(picture, Pixels.image(Derived.raster(picture)), pair.fromLead(picture), noTiles);
    }

    Optional<SideLayer> left() {
        return Optional.ofNullable(left);
    }

    Optional<SideLayer> right() {
        return Optional.ofNullable(right);
    }

    /** That of the picture whose spots are the pane's. */
    Optional<SideLayer> lead() {
        return model.pair().get().flatMap(p -> p.lead().equals(p.left()) ? left() : right());
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        SideLayer a = left;
        SideLayer b = right;
        if (a == null || b == null) {
            return;
        }
        double width = to.getCanvas().getWidth();
        double height = to.getCanvas().getHeight();
        to.clearRect(0, 0, width, height);
        if (before != null) {
            before.draw(to, at);
            return;
        }
        Mode mode = model.sight().mode().get();
        switch (mode) {
            case SPLIT_VERTICAL, SPLIT_HORIZONTAL -> {
                Split split = new Split(mode == Mode.SPLIT_VERTICAL, model.sight().split().get());
                clipped(to, at, a, split.first(width, height));
                clipped(to, at, b, split.second(width, height));
            }
            case BLINK -> (model.sight().blinkRight().get() ? b : a).draw(to, at);
            case DIFFERENCE -> difference(to, at);
            case SOURCES -> heat(to, at);
            default -> b.draw(to, at);
        }
    }

    private static void clipped(GraphicsContext to, Placement at, SideLayer side, Rectangle2D part) {
        to.save();
        to.beginPath();
        to.rect(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight());
        to.clip();
        side.draw(to, at);
        to.restore();
    }

    private void difference(GraphicsContext to, Placement at) {
        if (difference != null) {
            to.drawImage(difference, at.x(), at.y(), at.width(), at.height());
            differenceTiles.draw(to, at);
        }
    }

    private void heat(GraphicsContext to, Placement at) {
        lead().ifPresent(l -> l.draw(to, at));
        if (heat != null) {
            to.drawImage(heat, at.x(), at.y(), at.width(), at.height());
        }
    }
}
