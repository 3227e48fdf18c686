package pro.photoestate.app.ui.compare;

import javafx.scene.image.Image;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.ScreenColour;

/** Pixels as the toolkit draws them; the array is shared, not copied. */
final class Pixels {

    private Pixels() {}

    static Image image(Raster raster) {
        return ScreenColour.image(raster.width(), raster.height(), raster.argb());
    }
}
