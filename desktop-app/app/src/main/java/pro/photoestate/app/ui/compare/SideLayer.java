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

    /** Beyond this, px of the pane for one of the picture, pixels are looked at as pixels. */
    private static final double SHARP = 2;

    static SideLayer of(SidePicture side, SideMap map, CloseUp closeUp) {
        return new SideLayer(side, Pixels.image(Derived.raster(side)), map, closeUp.tiles());
    }

    /** The same in a pane of other spots. */
    SideLayer in(SideMap other) {
        return new SideLayer(side, image, other, tiles);
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        to.save();
        double factor = factor(at, to.getCanvas().getWidth(), to.getCanvas().getHeight());
        to.setImageSmoothing(factor <= SHARP || image.getWidth() < side.fullWidth());
        if (map.equals(SideMap.SAME)) {
            to.drawImage(image, at.x(), at.y(), at.width(), at.height());
            to.setImageSmoothing(factor <= SHARP);
            tiles.draw(to, at);
        } else {
            Warp warp = Warp.of(map, at);
            warp.draw(to, image, Warp.WHOLE);
            to.setImageSmoothing(factor <= SHARP);
            tiles.draw(to, warp, factor);
        }
        to.restore();
    }

    private double factor(Placement at, double paneWidth, double paneHeight) {
        return map.equals(SideMap.SAME) ? at.width() / side.fullWidth() : Warp.of(map, at).factor(side, paneWidth, paneHeight);
    }

    /**
     * Whether its preview is too coarse for a placement.
     *
     * @param screen px of the screen for each px of the pane
     */
    boolean tooCoarse(Placement at, double paneWidth, double paneHeight, double screen) {
        double seen = factor(at, paneWidth, paneHeight) * side.fullWidth() * screen;
        return seen > image.getWidth() * 1.05 && image.getWidth() < side.fullWidth();
    }
}
