package pro.photoestate.engine.decode;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** How far an ImageIO reader came. */
final class DecodedShare implements IIOReadProgressListener {

    private int percent;

    /** Percent of the picture that were decoded. */
    int percent() {
        return percent;
    }

    @Override
    public void imageProgress(ImageReader reader, float percentageDone) {
        percent = (int) percentageDone;
    }

    @Override
    public void imageStarted(ImageReader reader, int imageIndex) {
        percent = 0;
    }

    @Override
    public void imageComplete(ImageReader reader) {
        percent = 100;
    }

    @Override
    public void sequenceStarted(ImageReader reader, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
