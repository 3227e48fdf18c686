package pro.photoestate.app.ui.common;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of the window itself, for the user guide and for looking at what was made. On the window's thread. */
public final class Snapshot {

    /** Lists and grids make their cells in a first layout and place them in a second; one more for those inside others. */
    private static final int LAYOUTS = 3;

    private Snapshot() {}

    /**
     * Writes what a scene shows as a PNG of the scene's size; it need not be in a window.
     *
     * @param scale pixels for each px of the layout
     * @throws IOException when the file cannot be written
     */
    public static void write(Scene scene, double scale, Path file) throws IOException {
        Parent root = scene.getRoot();
        for (int i = 0; i < LAYOUTS; i++) {
            root.applyCss();
            root.layout();
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale)); // shadows reach beyond
        WritableImage image = root.snapshot(how, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
