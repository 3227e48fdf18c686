package pro.photoestate.engine.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;

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
