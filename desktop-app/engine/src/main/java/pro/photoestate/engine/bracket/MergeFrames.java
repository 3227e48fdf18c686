package pro.photoestate.engine.bracket;

import java.util.List;
import pro.photoestate.engine.image.Picture;

/**
 * What is to be merged. The pictures stay the caller's and are only read.
 *
 * @param pictures one or more of one size, chroma layout and depth, already lying on each other
 * @param exposureEv relative exposure of each in EV, 0 for the reference; any order
 * @param reference index of the frame that the others are compared with
 * @param ghosts whether to find what moved and to take it from one frame
 */
public record MergeFrames(List<Picture> pictures, List<Double> exposureEv, int reference, boolean ghosts) {

    public MergeFrames {
        pictures = List.copyOf(pictures);
        exposureEv = List.copyOf(exposureEv);
        if (pictures.isEmpty() || pictures.size() > SourceMap.MOST_FRAMES || pictures.size() != exposureEv.size()) {
            throw new IllegalArgumentException(
                    "%d pictures with %d exposures".formatted(pictures.size(), exposureEv.size()));
        }
        if (reference < 0 || reference >= pictures.size()) {
            throw new IllegalArgumentException("reference " + reference + " of " + pictures.size());
        }
        Picture first = pictures.getFirst();
        for (Picture p : pictures) {
            if (p.width() != first.width()
                    || p.height() != first.height()
                    || p.halfChroma() != first.halfChroma()
                    || p.depth() != first.depth()) {
                throw new IllegalArgumentException("pictures of different size, chroma layout or depth");
            }
        }
    }
}
