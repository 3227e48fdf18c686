package pro.photoestate.app.ui.compare;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.Placement;

/**
 * A side drawn where its spots lie, with its tiles above it.
 *
 * @param image the preview
 * @param map from spots of the pane's picture to spots of this one
 * @param tiles of this one at full size
 */
record SideLayer(SidePicture side, Image image, SideMap map, Tiles tiles) implements PictureLayer {

    static SideLayer of(SidePicture side, SideMap map, CloseUp closeUp) {
        return new SideLayer(side, Pixels.image(Derived.raster(side)), map, closeUp.tiles());
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        var canvas = to.getCanvas();
        drawAround(to, at, canvas.getWidth() / 2, canvas.getHeight() / 2);
    }

    /** The same, exact at another spot of the pane than its middle. */
    void drawAround(GraphicsContext to, Placement at, double x, double y) {
        Placement own = map.equals(SideMap.SAME) ? at : map.place(at, x, y);
        to.save();
        double factor = own.width() / side.fullWidth();
        to.setImageSmoothing(factor <= 2 || image.getWidth() < side.fullWidth());
        to.drawImage(image, own.x(), own.y(), own.width(), own.height());
        to.setImageSmoothing(factor <= 2);
        tiles.draw(to, own);
        to.restore();
    }

    /** Whether its preview is too coarse for a placement, px of the screen for each px of the pane. */
    boolean tooCoarse(Placement at, double screen) {
        return at.width() * screen > image.getWidth() * 1.05 && image.getWidth() < side.fullWidth();
    }
}
