package pro.photoestate.engine.bracket;

import java.util.List;

/**
 * How the frames of a scene lie on their reference.
 *
 * @param version {@link #VERSION} of the method that found it
 * @param reduction how far the frames were reduced that it was found on: 1 for full size;
 *     on smaller ones it is off by up to as many px
 * @param width width of the reference, px
 * @param height height of the reference, px
 * @param reference index of the reference
 * @param frames one entry a frame, in the order of the scene
 * @param common the largest upright rectangle of the reference that every used frame covers
 */
public record AlignAnalysis(
        int version, int reduction, int width, int height, int reference, List<FrameAlignment> frames, Area common) {

    /** Version of the method; another one may find other numbers for the same frames. */
    public static final int VERSION = 1;

    public AlignAnalysis {
        frames = List.copyOf(frames);
    }

    /** What was found on pictures reduced by {@code factor}, in px of the full size. */
    public AlignAnalysis enlarged(int factor, int fullWidth, int fullHeight) {
        if (factor == 1) {
            return this;
        }
        int x = common.x() * factor;
        int y = common.y() * factor;
        Area area = new Area(
                x,
                y,
                Math.min(common.width() * factor, fullWidth - x),
                Math.min(common.height() * factor, fullHeight - y));
        List<FrameAlignment> large = frames.stream().map(f -> f.enlarged(factor)).toList();
        return new AlignAnalysis(version, reduction * factor, fullWidth, fullHeight, reference, large, area);
    }

    /** Whether no used frame needs to be resampled: a tripod held still. */
    public boolean still() {
        return frames.stream().noneMatch(f -> f.used() && f.moved());
    }
}
