package pro.photoestate.app.queue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/** Masks of a scene as one grey PNG on the reference frame: black is 0, white is 1, the strongest where they overlap. At least one. */
final class MaskPng {

    private MaskPng() {}

    static void write(List<Grid> masks, Path target, boolean overwrite) {
        int width = masks.stream().mapToInt(Grid::columns).max().orElseThrow();
        int height = masks.stream().mapToInt(Grid::rows).max().orElseThrow();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double most = 0;
                for (Grid mask : masks) {
                    most = Math.max(most, mask.at((x + 0.5) / width, (y + 0.5) / height));
                }
                image.getRaster().setSample(x, y, 0, Math.clamp(Math.round(most * 255), 0, 255));
            }
        }
        try (SafeFile file = SafeFile.create(target, overwrite)) {
            ImageIO.write(image, "png", file.stream());
            file.commit();
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.file.unwritableBecause", target, Reason.of(e)), e);
        }
    }
}
