package pro.photoestate.app.ui.develop;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;

/** The full size where it is there, in the place of the enlarged preview. */
final class TileLayer implements PictureLayer {

    private static final int SIDE = FullPicture.TILE;

    private final CloseLook closeLook;
    private final PicturePane pane;
    private final Map<CloseLook.Place, Image> images = new HashMap<>();

    TileLayer(CloseLook closeLook, PicturePane pane) {
        this.closeLook = closeLook;
        this.pane = pane;
    }

    /** Some have come, or all have gone. */
    void changed() {
        if (closeLook.picture().isEmpty()) {
            images.clear();
        }
        pane.refresh();
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        closeLook.picture().ifPresent(full -> draw(to, at, full));
    }

    private void draw(GraphicsContext to, Placement at, FullPicture full) {
        double scaleX = at.width() / full.view().width();
        double scaleY = at.height() / full.view().height();
        int lastColumn = (full.view().width() - 1) / SIDE;
        int lastRow = (full.view().height() - 1) / SIDE;
        int left = tile(-at.x(), scaleX, lastColumn);
        int top = tile(-at.y(), scaleY, lastRow);
        int right = tile(pane.getWidth() - at.x(), scaleX, lastColumn);
        int bottom = tile(pane.getHeight() - at.y(), scaleY, lastRow);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                draw(to, at, new CloseLook.Place(column, row), scaleX, scaleY);
            }
        }
    }

    private static int tile(double screen, double scale, int last) {
        return Math.clamp((long) Math.floor(screen / scale / SIDE), 0, last);
    }

    private void draw(GraphicsContext to, Placement at, CloseLook.Place place, double scaleX, double scaleY) {
        closeLook.tile(place).ifPresent(t -> to.drawImage(
                images.computeIfAbsent(place, p -> Images.of(t)),
                at.x() + place.column() * SIDE * scaleX,
                at.y() + place.row() * SIDE * scaleY,
                t.width() * scaleX,
                t.height() * scaleY));
    }
}
