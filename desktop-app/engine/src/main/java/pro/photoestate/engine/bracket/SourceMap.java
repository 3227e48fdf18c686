package pro.photoestate.engine.bracket;

import java.util.Arrays;
import java.util.List;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Plane;

/**
 * Which frame gave most to each spot of a merged picture, on a coarse grid of equal cells over the whole picture.
 * Immutable by convention: the array is not copied and must not be changed by anyone after construction.
 *
 * @param width cells in a row
 * @param height rows
 * @param frames index of the frame, row-major, {@code width * height} of them
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record SourceMap(int width, int height, byte[] frames) {

    /** So many frames a scene may have. */
    public static final int MOST_FRAMES = 127;

    public SourceMap {
        if (width < 1 || height < 1 || frames.length != width * height) {
            throw new IllegalArgumentException("a map of %d x %d with %d cells".formatted(width, height, frames.length));
        }
    }

    /** The frame of most weight at each sample of {@code level}. */
    static SourceMap of(List<FusionPyramid> weights, int level, Cores cores) {
        Plane size = weights.getFirst().at(level);
        byte[] frames = new byte[size.width() * size.height()];
        FusionStrips.run(cores, 1, size.height(), (item, from, to) -> {
            short[] row = new short[size.width()];
            short[] most = new short[size.width()];
            for (int y = from; y < to; y++) {
                Arrays.fill(most, (short) 0);
                for (int k = 0; k < weights.size(); k++) {
                    weights.get(k).at(level).read(0, y, row, row.length);
                    keepMost(row, most, frames, y * row.length, k);
                }
            }
        });
        return new SourceMap(size.width(), size.height(), frames);
    }

    private static void keepMost(short[] weights, short[] most, byte[] frames, int at, int frame) {
        for (int x = 0; x < weights.length; x++) {
            if (weights[x] > most[x]) {
                most[x] = weights[x];
                frames[at + x] = (byte) frame;
            }
        }
    }

    /** The index of the frame that gave most at (u, v), 0..1 from the left and upper edge of the picture. */
    public int at(double u, double v) {
        int x = Math.clamp((long) Math.floor(u * width), 0, width - 1);
        int y = Math.clamp((long) Math.floor(v * height), 0, height - 1);
        return frames[y * width + x];
    }
}
