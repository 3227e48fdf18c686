package pro.photoestate.app.ui.common;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.screen.SoftProof;

/**
 * From pixels of the engine, which are sRGB, to images on this screen, see decision 6. The toolkit sends numbers to the
 * screen as they are; where the screen is known to make other colours of them, they are changed on this last step and
 * nowhere before. There is one for the process, as there is one toolkit.
 */
public final class ScreenColour {

    private static final Executor HELPERS = ForkJoinPool.commonPool();

    private static volatile Optional<SoftProof> proof = Optional.empty();

    private ScreenColour() {}

    /** Images made from now on are for a screen of this kind; empty for one that is taken for sRGB. Any thread. */
    public static void use(Optional<SoftProof> screen) {
        proof = screen.filter(p -> !p.isIdentity());
    }

    /**
     * An image of pixels; they are shared, not copied, unless the screen needs other ones. Any thread.
     *
     * @param argb sRGB, 0xAARRGGBB, premultiplied; never changed while the image lives
     */
    public static Image image(int width, int height, int[] argb) {
        int[] shown = proof.map(p -> changed(p, argb)).orElse(argb);
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(shown), PixelFormat.getIntArgbPreInstance()));
    }

    private static int[] changed(SoftProof screen, int[] argb) {
        int[] other = new int[argb.length];
        screen.apply(argb, other, HELPERS, Machine.cores());
        return other;
    }
}
