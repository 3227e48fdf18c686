package pro.photoestate.app.ui.develop;

import javafx.scene.image.Image;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.ScreenColour;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.engine.screen.ScreenPicture;

/** Images over the pixels as they are, without a copy. */
final class Images {

    private Images() {}

    static Image of(ScreenPreview picture) {
        return ScreenColour.image(picture.width(), picture.height(), picture.argb());
    }

    static Image of(Raster raster) {
        return ScreenColour.image(raster.width(), raster.height(), raster.argb());
    }

    static Image of(ScreenPicture picture) {
        return ScreenColour.image(picture.width(), picture.height(), picture.argb());
    }
}
