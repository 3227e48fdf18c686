package pro.photoestate.app.outside;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An editor, also as a program of its own, that paints a red box. */
public final class PaintingEditor {

    private PaintingEditor() {}

    /** Saves a TIFF of 16 bits in the place of one, with a red box on grey: Java itself cannot read what the engine writes. */
    public static void main(String[] files) throws IOException {
        Path file = Path.of(files[0]);
        ImageIO.write(grey(file), "tiff", file.toFile());
    }

    private static BufferedImage grey(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            ColorSpace colours = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            var model = new ComponentColorModel(colours, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
            WritableRaster raster = model.createCompatibleWritableRaster(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            BufferedImage image = new BufferedImage(model, raster, false, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    boolean inside = x > image.getWidth() / 4 && x < image.getWidth() * 7 / 12 && y > image.getHeight() / 2;
                    raster.setPixel(x, y, inside ? new int[] {65535, 0, 0} : new int[] {30_000, 30_000, 30_000});
                }
            }
            return image;
        }
    }

    /** The same with other files, whose picture is kept around the box. */
    public static Path painted(Path from, Path to) throws IOException {
        BufferedImage image = ImageIO.read(from.toFile());
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(image.getWidth() / 4, image.getHeight() / 2, image.getWidth() / 3, image.getHeight() / 4);
        graphics.dispose();
        String name = to.toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), to.toFile());
        return to;
    }
}
