package pro.photoestate.app.ui.develop;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Photos made so small that a window's test does not wait for them; what the camera wrote about them stays. */
final class SmallPhotos {

    /** Larger than its place in the window, so that it can be moved at 1:1, px. */
    private static final int WIDTH = 720;

    /** Length of a JPEG's first marker, bytes. */
    private static final int START = 2;

    private SmallPhotos() {}

    /** Writes a JPEG anew, {@link #WIDTH} wide. */
    static void shrink(Path file) throws IOException {
        byte[] camera = Files.readAllBytes(file);
        BufferedImage large = ImageIO.read(file.toFile());
        BufferedImage small =
                new BufferedImage(WIDTH, WIDTH * large.getHeight() / large.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D to = small.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        to.drawImage(large, 0, 0, small.getWidth(), small.getHeight(), null);
        to.dispose();
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", pixels);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(camera, 0, START);
        exif(camera, all);
        all.write(pixels.toByteArray(), START, pixels.size() - START);
        Files.write(file, all.toByteArray());
    }

    /** Copies the segment that tells exposure and time. */
    private static void exif(byte[] jpeg, ByteArrayOutputStream to) {
        int at = START;
        while ((jpeg[at + 1] & 0xF0) == 0xE0) { // one of the application's
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
            if ((jpeg[at + 1] & 0xFF) == 0xE1) {
                to.write(jpeg, at, length);
            }
            at += length;
        }
    }
}
