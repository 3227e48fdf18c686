package pro.photoestate.engine.bracket;

import java.lang.foreign.MemorySegment;
import pro.photoestate.engine.image.Plane;

/**
 * Halves rows of a plane by 2 x 2 box averages into the S16 samples of pyramids: from U8 exactly, from U16 and S16
 * rounded. Holds scratch memory: one per task.
 */
final class FusionHalving {

    private final Plane fine;
    private final int[] upper;
    private final int[] lower;
    private final int[] words;
    private final short[] shorts;
    private final MemorySegment upperBytes;
    private final MemorySegment lowerBytes;
    private final MemorySegment wordBytes;

    FusionHalving(Plane fine) {
        this.fine = fine;
        int n = (fine.width() + 1) / 2;
        upper = new int[n + 1];
        lower = new int[n + 1];
        words = new int[(n + 1) / 2];
        shorts = new short[n];
        upperBytes = MemorySegment.ofArray(upper);
        lowerBytes = MemorySegment.ofArray(lower);
        wordBytes = MemorySegment.ofArray(words);
    }

    /** Makes row {@code y} of {@code coarse} of rows 2 y and 2 y + 1. */
    void row(int y, Plane coarse) {
        read(2 * y, upperBytes);
        read(Math.min(2 * y + 1, fine.height() - 1), lowerBytes);
        switch (fine.depth()) {
            case U8 -> {
                ofBytes(upper, lower, words);
                MemorySegment.copy(
                        wordBytes, 0, coarse.memory(), 2L * y * coarse.width(), 2L * coarse.width());
            }
            case U16 -> {
                ofUnsigned(upper, lower);
                cut(upper, shorts);
                coarse.write(0, y, shorts, shorts.length);
            }
            default -> {
                ofLevels(upper, lower);
                cut(upper, shorts);
                coarse.write(0, y, shorts, shorts.length);
            }
        }
    }

    private void read(int y, MemorySegment to) {
        long sample = fine.depth().bytes();
        long count = fine.width() * sample;
        MemorySegment.copy(fine.memory(), y * count, to, 0, count);
        if (fine.width() % 2 == 1) {
            MemorySegment.copy(to, count - sample, to, count, sample);
        }
    }

    /** Two results a word: sums of four bytes, times 32, are 128 steps a level and stay below 2^15. */
    private static void ofBytes(int[] upper, int[] lower, int[] to) {
        for (int i = 0; i < to.length; i++) {
            int sum = (upper[i] & 0x00ff00ff)
                    + ((upper[i] >>> 8) & 0x00ff00ff)
                    + (lower[i] & 0x00ff00ff)
                    + ((lower[i] >>> 8) & 0x00ff00ff);
            to[i] = sum << 5;
        }
    }

    /** Into {@code upper}; 65535 becomes 32640: 8160 / 65536 = 32640 / (4 x 65535), and the product stays below 2^31. */
    private static void ofUnsigned(int[] upper, int[] lower) {
        for (int i = 0; i < upper.length; i++) {
            int sum = (upper[i] & 0xffff) + (upper[i] >>> 16) + (lower[i] & 0xffff) + (lower[i] >>> 16);
            upper[i] = (sum * 8160 + 32768) >> 16;
        }
    }

    /** Into {@code upper}. */
    private static void ofLevels(int[] upper, int[] lower) {
        for (int i = 0; i < upper.length; i++) {
            int sum = (upper[i] & 0xffff) + (upper[i] >>> 16) + (lower[i] & 0xffff) + (lower[i] >>> 16);
            upper[i] = (sum + 2) >> 2;
        }
    }

    /** A loop of its own: sums and casts together are no vector code, each alone is. */
    private static void cut(int[] sums, short[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (short) sums[i];
        }
    }
}
