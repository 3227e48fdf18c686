package pro.photoestate.app.outside;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** An editor, also as a program of its own: it opens a file, paints a red box, and saves. */
public final class PaintingEditor {

    private PaintingEditor() {}

    public static void main(String[] files) throws IOException {
        painted(Path.of(files[0]), Path.of(files[0]));
    }

    static Path painted(Path from, Path to) throws IOException {
        BufferedImage image = ImageIO.read(from.toFile());
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(image.getWidth() / 4, image.getHeight() / 2, image.getWidth() / 3, image.getHeight() / 4);
        graphics.dispose();
        String name = to.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ImageIO.write(image, ending.equals("tif") ? "tiff" : ending, to.toFile());
        return to;
    }
}
