package pro.photoestate.app.ui.compare;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Tasks;

/** Those tiles of a full-size picture that are seen, fetched when they are first drawn. Belongs to the window's thread. */
final class Tiles implements PictureLayer {

    /** Pixels kept of one picture, the last seen: a 4K screen three times, 96 MB. */
    static final long USUAL = 24L << 20;

    private final TileShelf shelf;
    private final Runnable changed;

    /** Where tiles of {@link FullPicture#TILE} px come from. */
    interface Source {
        /** px. */
        int width();

        /** px. */
        int height();

        /** Off the window's thread. Empty when it is no longer there. */
        Optional<Raster> tile(int column, int row);
    }

    /** @param changed told when a tile has come */
    Tiles(Tasks tasks, Runnable changed) {
        this(tasks, USUAL, changed);
    }

    /** @param pixels that are kept for when they are seen again */
    Tiles(Tasks tasks, long pixels, Runnable changed) {
        this.changed = changed;
        shelf = new TileShelf(tasks, pixels, changed);
    }

    /** Draws tiles of another picture from now on, or none. */
    void from(Optional<Source> next) {
        shelf.from(next);
        changed.run();
    }

    /** Whether there is a picture to take tiles from. */
    boolean ready() {
        return shelf.source().isPresent();
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        shelf.source().ifPresent(from -> draw(to, at, from));
    }

    private void draw(GraphicsContext to, Placement at, Source from) {
        double across = at.width() * FullPicture.TILE / from.width();
        double down = at.height() * FullPicture.TILE / from.height();
        int right = (int) Math.min(columns(from) - 1, Math.floor((to.getCanvas().getWidth() - at.x()) / across));
        int lower = (int) Math.min(rows(from) - 1, Math.floor((to.getCanvas().getHeight() - at.y()) / down));
        int halvings = TileShelf.halvings(at.width() / from.width());
        for (int row = (int) Math.max(0, Math.floor(-at.y() / down)); row <= lower; row++) {
            for (int column = (int) Math.max(0, Math.floor(-at.x() / across)); column <= right; column++) {
                Rectangle2D part = part(from, column, row);
                shelf.draw(new TileShelf.Place(column, row, halvings)).ifPresent(image -> draw(to, at, image, part));
            }
        }
        shelf.drawn();
    }

    /** Edges lie on whole px, so that no seam shines through between two tiles. */
    private static void draw(GraphicsContext to, Placement at, Image image, Rectangle2D part) {
        double left = Math.rint(at.screenX(part.getMinX()));
        double top = Math.rint(at.screenY(part.getMinY()));
        double right = Math.rint(at.screenX(part.getMaxX()));
        double bottom = Math.rint(at.screenY(part.getMaxY()));
        to.drawImage(image, left, top, right - left, bottom - top);
    }

    /** Draws them where the picture lies in a pane of other spots; the factor is that of its pixels there. */
    void draw(GraphicsContext to, Warp warp, double factor) {
        shelf.source().ifPresent(from -> {
            int halvings = TileShelf.halvings(factor);
            for (int row = 0; row < rows(from); row++) {
                for (int column = 0; column < columns(from); column++) {
                    Rectangle2D part = part(from, column, row);
                    if (warp.isSeen(part, to.getCanvas().getWidth(), to.getCanvas().getHeight())) {
                        shelf.draw(new TileShelf.Place(column, row, halvings)).ifPresent(image -> warp.draw(to, image, part));
                    }
                }
            }
            shelf.drawn();
        });
    }

    private static int columns(Source from) {
        return Math.ceilDiv(from.width(), FullPicture.TILE);
    }

    private static int rows(Source from) {
        return Math.ceilDiv(from.height(), FullPicture.TILE);
    }

    /** What a tile shows, in spots; those at the right and lower edge are smaller. */
    private static Rectangle2D part(Source from, int column, int row) {
        double x = (double) column * FullPicture.TILE;
        double y = (double) row * FullPicture.TILE;
        return new Rectangle2D(
                x / from.width(),
                y / from.height(),
                Math.min(FullPicture.TILE, from.width() - x) / from.width(),
                Math.min(FullPicture.TILE, from.height() - y) / from.height());
    }
}
