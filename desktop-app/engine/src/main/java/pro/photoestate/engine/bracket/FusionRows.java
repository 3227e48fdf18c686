package pro.photoestate.engine.bracket;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * Reads and writes rows of planes as float. Two neighbouring samples are moved as one word and taken apart or put
 * together in registers, because the JIT has no vector code for strides of two. Holds scratch memory: one per task.
 */
final class FusionRows {

    private final short[] shorts;
    private final int[] words;

    /** For rows of at most {@code width} samples. */
    FusionRows(int width) {
        shorts = new short[width + 1];
        words = new int[(width + 1) / 2];
    }

    /** Reads row {@code y} of an S16 plane as {@code sample * code.scale() + code.offset()}. */
    void read(Plane plane, int y, FusionCode code, float[] to) {
        plane.read(0, y, shorts, to.length);
        float scale = code.scale();
        float offset = code.offset();
        for (int i = 0; i < to.length; i++) {
            to[i] = shorts[i] * scale + offset;
        }
    }

    /** Reads row {@code y}, taken apart, as {@code sample * code.scale() + code.offset()}. */
    void read(Plane plane, int y, FusionCode code, FusionPhases to) {
        int pairs = plane.width() / 2;
        long at = (long) y * plane.width() * plane.depth().bytes();
        if (plane.depth() == Depth.U8) {
            MemorySegment.copy(plane.memory(), JAVA_SHORT_UNALIGNED, at, shorts, 0, pairs);
            if (pairs < to.even().length) {
                int last = plane.memory().get(JAVA_BYTE, at + 2L * pairs) & 0xff;
                shorts[pairs] = (short) ((last << 8) | last);
            }
            ofBytes(shorts, code, to);
            return;
        }
        MemorySegment.copy(plane.memory(), JAVA_INT_UNALIGNED, at, words, 0, pairs);
        if (pairs < to.even().length) {
            int last = plane.memory().get(JAVA_SHORT_UNALIGNED, at + 4L * pairs) & 0xffff;
            words[pairs] = (last << 16) | last;
        }
        if (plane.depth() == Depth.U16) {
            ofUnsigned(words, code, to);
        } else {
            ofSigned(words, code, to);
        }
    }

    private static void ofBytes(short[] pairs, FusionCode code, FusionPhases to) {
        float[] even = to.even();
        float[] odd = to.odd();
        float scale = code.scale();
        float offset = code.offset();
        for (int i = 0; i < even.length; i++) {
            even[i] = (pairs[i] & 0xff) * scale + offset;
        }
        for (int i = 0; i < odd.length; i++) {
            odd[i] = (pairs[i] >> 8 & 0xff) * scale + offset;
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
            even[i] = (pairs[i] << 16 >> 16) * scale + offset;
            odd[i] = (pairs[i] >> 16) * scale + offset;
        }
    }

    /** Writes {@code from} into row {@code y} of a 16-bit plane in {@code code}, rounded and kept inside the depth. */
    void write(FusionPhases from, FusionCode code, Plane plane, int y) {
        float low = plane.depth() == Depth.U16 ? 0 : Short.MIN_VALUE;
        pack(from, code, low, words);
        int pairs = plane.width() / 2;
        long at = 2L * y * plane.width();
        MemorySegment.copy(words, 0, plane.memory(), JAVA_INT_UNALIGNED, at, pairs);
        if (pairs < from.even().length) {
            plane.memory().set(JAVA_SHORT_UNALIGNED, at + 4L * pairs, (short) words[pairs]);
        }
    }

    /** Writes {@code from} into row {@code y} of an S16 plane in {@code code}, rounded. */
    void write(float[] from, FusionCode code, Plane plane, int y) {
        narrow(from, 1 / code.scale(), -code.offset() / code.scale(), shorts);
        plane.write(0, y, shorts, from.length);
    }

    private static void narrow(float[] from, float scale, float add, short[] to) {
        float half = add + 32768.5f; // so that the cast rounds: it never sees a negative
        for (int i = 0; i < from.length; i++) {
            to[i] = (short) ((int) Math.min(Math.max(from[i] * scale + half, 0f), 65535f) - 32768);
        }
    }

    private static void pack(FusionPhases from, FusionCode code, float low, int[] to) {
        float[] even = from.even();
        float[] odd = from.odd();
        float scale = 1 / code.scale();
        float add = 0.5f - code.offset() * scale - low; // so that the cast rounds: it never sees a negative
        int bias = (int) low;
        for (int i = 0; i < even.length; i++) {
            int e = (int) Math.min(Math.max(even[i] * scale + add, 0f), 65535f) + bias;
            int o = (int) Math.min(Math.max(odd[i] * scale + add, 0f), 65535f) + bias;
            to[i] = o << 16 | (e & 0xffff);
        }
    }
}
