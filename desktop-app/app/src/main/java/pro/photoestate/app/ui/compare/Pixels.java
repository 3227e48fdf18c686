package pro.photoestate.app.ui.compare;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import pro.photoestate.app.studio.Raster;

/** Pixels as the toolkit draws them; the array is shared, not copied. */
final class Pixels {

    private Pixels() {}

    static Image image(Raster raster) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
