package pro.photoestate.app.ui.common;

import javafx.scene.canvas.GraphicsContext;

/** Something drawn above the picture of a {@link PicturePane}: tiles of full size, a heat map, clipped spots, a grid. */
@FunctionalInterface
public interface PictureLayer {

    /** Draws; the pane is clear where the picture is not. */
    void draw(GraphicsContext to, Placement placement);
}
