package pro.photoestate.engine.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * One channel of a picture in native memory or a mapped file, rows packed without padding. It belongs to whoever
 * borrowed it from a {@link PlaneStore}; {@link #close()} gives the memory back and the plane, its {@link #mat()} and
 * its {@link #memory()} must not be used afterwards. Reading is thread-safe; writing is safe on disjoint rows.
 */
public final class Plane implements AutoCloseable {

    private final int width;
    private final int height;
    private final Depth depth;
    private final PlaneStore store;
    private final PlaneStore.Block block;
    private final Mat mat;
    private boolean closed;

    Plane(int width, int height, Depth depth, PlaneStore store, PlaneStore.Block block) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.store = store;
        this.block = block;
        Pointer address = new Pointer() {
            {
                this.address = block.memory().address();
            }
        };
        this.mat = new Mat(height, width, depth.matType(), address, (long) width * depth.bytes());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Depth depth() {
        return depth;
    }

    /** The samples as an OpenCV matrix header over the same memory; valid until {@link #close()}. */
    public Mat mat() {
        return mat;
    }

    /** A view of rows {@code from} (inclusive) to {@code to} (exclusive); the caller closes the header. */
    public Mat rows(int from, int to) {
        return mat.rowRange(from, to);
    }

    /**
     * A rectangle of the samples; where it reaches beyond the plane, the edge is repeated. The caller closes the header.
     *
     * @param scratch takes the rectangle where it has to be copied; must stay untouched as long as the result is used
     */
    public Mat part(int x, int y, int columns, int rows, Mat scratch) {
        int x0 = Math.clamp(x, 0, width - 1);
        int y0 = Math.clamp(y, 0, height - 1);
        int x1 = Math.clamp((long) x + columns, x0 + 1, width);
        int y1 = Math.clamp((long) y + rows, y0 + 1, height);
        try (Rect inside = new Rect(x0, y0, x1 - x0, y1 - y0)) {
            Mat part = new Mat(mat, inside);
            if (x1 - x0 == columns && y1 - y0 == rows) {
                return part;
            }
            int left = Math.clamp((long) x0 - x, 0, columns - (x1 - x0));
            int top = Math.clamp((long) y0 - y, 0, rows - (y1 - y0));
            int right = columns - (x1 - x0) - left;
            int bottom = rows - (y1 - y0) - top;
            try (part;
                    Scalar black = new Scalar(0)) {
                opencv_core.copyMakeBorder(
                        part, scratch, top, bottom, left, right, opencv_core.BORDER_REPLICATE, black);
            }
            return new Mat(scratch);
        }
    }

    /** Writes this, averaged down, into a smaller plane of the same depth. */
    public void averageInto(Plane smaller) {
        try (Size size = new Size(smaller.width, smaller.height)) {
            opencv_imgproc.resize(mat, smaller.mat, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
    }

    /** The samples as memory, {@code width * height * depth.bytes()} bytes; valid until {@link #close()}. */
    public MemorySegment memory() {
        return block.memory();
    }

    /** Copies {@code count} samples of row {@code y} from column {@code x} on; {@link Depth#U8} only. */
    public void read(int x, int y, byte[] target, int count) {
        MemorySegment.copy(memory(), ValueLayout.JAVA_BYTE, (long) y * width + x, target, 0, count);
    }

    /** Copies {@code count} samples of row {@code y} from column {@code x} on; {@link Depth#U16} and S16 only. */
    public void read(int x, int y, short[] target, int count) {
        MemorySegment.copy(
                memory(), ValueLayout.JAVA_SHORT_UNALIGNED, 2 * ((long) y * width + x), target, 0, count);
    }

    /** Copies {@code count} samples of row {@code y} from column {@code x} on; {@link Depth#F32} only. */
    public void read(int x, int y, float[] target, int count) {
        MemorySegment.copy(
                memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * ((long) y * width + x), target, 0, count);
    }

    /** Writes {@code count} samples into row {@code y} from column {@code x} on; {@link Depth#U8} only. */
    public void write(int x, int y, byte[] source, int count) {
        MemorySegment.copy(source, 0, memory(), ValueLayout.JAVA_BYTE, (long) y * width + x, count);
    }

    /** Writes {@code count} samples into row {@code y} from column {@code x} on; {@link Depth#U16} and S16 only. */
    public void write(int x, int y, short[] source, int count) {
        MemorySegment.copy(
                source, 0, memory(), ValueLayout.JAVA_SHORT_UNALIGNED, 2 * ((long) y * width + x), count);
    }

    /** Writes {@code count} samples into row {@code y} from column {@code x} on; {@link Depth#F32} only. */
    public void write(int x, int y, float[] source, int count) {
        MemorySegment.copy(
                source, 0, memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * ((long) y * width + x), count);
    }

    /** Gives the memory back to the store; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            mat.close();
            store.giveBack(block);
        }
    }
}
