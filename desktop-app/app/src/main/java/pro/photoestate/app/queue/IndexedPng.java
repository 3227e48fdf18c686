package pro.photoestate.app.queue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * A source map as a PNG that people and programs can read: the sample is the index of the frame, its colour in the
 * palette goes from deep blue (the darkest frame) over green to red (the brightest).
 */
final class IndexedPng {

    /** Hue of the darkest frame as a share of the circle; the brightest is at 0, red. */
    private static final float BLUE = 0.66f;

    private IndexedPng() {}

    static void write(SourceMap map, int frames, Path target, boolean overwrite) {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        for (int i = 0; i < frames; i++) {
            float hue = frames == 1 ? 0 : BLUE * (1 - (float) i / (frames - 1));
            Color colour = Color.getHSBColor(hue, 0.75f, 0.95f);
            red[i] = (byte) colour.getRed();
            green[i] = (byte) colour.getGreen();
            blue[i] = (byte) colour.getBlue();
        }
        var image = new BufferedImage(
                map.width(),
                map.height(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 256, red, green, blue));
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(map.frames(), 0, samples, 0, samples.length);
        try (SafeFile file = SafeFile.create(target, overwrite)) {
            ImageIO.write(image, "png", file.stream());
            file.commit();
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.file.unwritableBecause", target, Reason.of(e)), e);
        }
    }
}
