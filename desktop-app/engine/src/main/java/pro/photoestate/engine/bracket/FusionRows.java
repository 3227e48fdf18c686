package pro.photoestate.engine.bracket;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * Reads and writes a span of columns, row by row, as float. Neighbouring samples are moved as one word and taken apart
 * or put together in registers, because the JIT has no vector code for strides of two. Holds scratch memory: one per
 * task.
 */
final class FusionRows {

    private final int from;
    private final int width;
    private final short[] shorts;
    private final int[] words;
    private final int[] halves;
    private final MemorySegment shortBytes;
    private final MemorySegment wordBytes;
    private final MemorySegment halfBytes;

    /** For columns {@code from}, which is even, to {@code from + width}; only the last span may be of odd width. */
    FusionRows(int from, int width) {
        this.from = from;
        this.width = width;
        shorts = new short[width + 1];
        words = new int[(width + 3) / 2];
        halves = new int[(width + 3) / 4];
        shortBytes = MemorySegment.ofArray(shorts);
        wordBytes = MemorySegment.ofArray(words);
        halfBytes = MemorySegment.ofArray(halves);
    }

    /** Reads row {@code y}, taken apart, as {@code sample * code.scale() + code.offset()}. */
    void read(Plane plane, int y, FusionCode code, FusionPhases to) {
        long at = (long) y * plane.width() + from;
        if (plane.depth() == Depth.U8) {
            MemorySegment.copy(plane.memory(), at, wordBytes, 0, width);
            ofBytes(code, to);
            return;
        }
        MemorySegment.copy(plane.memory(), 2 * at, wordBytes, 0, 2L * width);
        if (width % 2 == 1) {
            wordBytes.set(JAVA_SHORT_UNALIGNED, 2L * width, wordBytes.get(JAVA_SHORT_UNALIGNED, 2L * width - 2));
        }
        if (plane.depth() == Depth.U16) {
            ofUnsigned(words, code, to);
        } else {
            ofSigned(words, code, to);
        }
    }

    /** Reads row {@code y} of an S16 plane of half the size over this span, as it lies. */
    void readHalved(Plane plane, int y, FusionCode code, float[] to) {
        plane.read(from / 2, y, shorts, to.length);
        ofShorts(shorts, code, to);
    }

    /** Four bytes a word: masked and shifted they are pairs of 16-bit numbers, for which there is vector code again. */
    private void ofBytes(FusionCode code, FusionPhases to) {
        if (width % 2 == 1) {
            wordBytes.set(JAVA_BYTE, width, wordBytes.get(JAVA_BYTE, width - 1L));
        }
        mask(words, 0, halves);
        MemorySegment.copy(halfBytes, 0, shortBytes, 0, 2L * to.even().length);
        ofShorts(shorts, code, to.even());
        mask(words, 8, halves);
        MemorySegment.copy(halfBytes, 0, shortBytes, 0, 2L * to.odd().length);
        ofShorts(shorts, code, to.odd());
    }

    private static void mask(int[] from, int shift, int[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (from[i] >>> shift) & 0x00ff00ff;
        }
    }

    private static void ofShorts(short[] from, FusionCode code, float[] to) {
        float scale = code.scale();
        float offset = code.offset();
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] * scale + offset;
        }
    }

    private static void ofUnsigned(int[] pairs, FusionCode code, FusionPhases to) {
        float[] even = to.even();
        float[] odd = to.odd();
        float scale = code.scale();
        float offset = code.offset();
        for (int i = 0; i < even.length; i++) {
            even[i] = (pairs[i] & 0xffff) * scale + offset;
            odd[i] = (pairs[i] >>> 16) * scale + offset;
        }
    }

    private static void ofSigned(int[] pairs, FusionCode code, FusionPhases to) {
        float[] even = to.even();
        float[] odd = to.odd();
        float scale = code.scale();
        float offset = code.offset();
        for (int i = 0; i < even.length; i++) {
            even[i] = ((pairs[i] << 16) >> 16) * scale + offset;
            odd[i] = (pairs[i] >> 16) * scale + offset;
        }
    }

    /** Writes {@code row} into row {@code y} of a 16-bit plane in {@code code}, rounded and kept inside the depth. */
    void write(FusionPhases row, FusionCode code, Plane plane, int y) {
        float low = plane.depth() == Depth.U16 ? 0 : Short.MIN_VALUE;
        pack(row, code, low, words);
        MemorySegment.copy(wordBytes, 0, plane.memory(), 2 * ((long) y * plane.width() + from), 2L * width);
    }

    private static void pack(FusionPhases row, FusionCode code, float low, int[] to) {
        float[] even = row.even();
        float[] odd = row.odd();
        float scale = 1 / code.scale();
        float add = 0.5f - code.offset() * scale - low; // so that the cast rounds: it never sees a negative
        int bias = (int) low;
        for (int i = 0; i < even.length; i++) {
            int e = Math.min(Math.max((int) (even[i] * scale + add), 0), 65535) + bias; // of int: that of float is slow
            int o = Math.min(Math.max((int) (odd[i] * scale + add), 0), 65535) + bias;
            to[i] = (o << 16) | (e & 0xffff);
        }
    }

    /** The words that were written last, two samples each. */
    int[] written() {
        return words;
    }
}
