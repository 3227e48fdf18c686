package pro.photoestate.app.ui.develop;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.engine.screen.ScreenPicture;

/** Images over the pixels as they are, without a copy. */
final class Images {

    private Images() {}

    static Image of(ScreenPreview picture) {
        return of(picture.width(), picture.height(), picture.argb());
    }

    static Image of(Raster raster) {
        return of(raster.width(), raster.height(), raster.argb());
    }

    static Image of(ScreenPicture picture) {
        return of(picture.width(), picture.height(), picture.argb());
    }

    private static Image of(int width, int height, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
