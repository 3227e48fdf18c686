package pro.photoestate.engine.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.opencv.opencv_core.Mat;

/** Copies between continuous OpenCV matrices and arrays of the heap, at the speed of memory. */
public final class Samples {

    private Samples() {}

    /** The samples of a continuous matrix as memory, valid as long as the matrix is. */
    @SuppressWarnings("restricted") // the size is the matrix's own
    public static MemorySegment of(Mat mat) {
        if (!mat.isContinuous()) {
            throw new IllegalArgumentException("the rows are not packed");
        }
        return MemorySegment.ofAddress(mat.data().address()).reinterpret(mat.total() * mat.elemSize());
    }

    /** Copies the first {@code count} samples of a 32-bit float matrix. */
    public static void read(Mat mat, float[] target, int count) {
        MemorySegment.copy(of(mat), ValueLayout.JAVA_FLOAT_UNALIGNED, 0, target, 0, count);
    }

    /** Copies {@code count} samples into a 32-bit float matrix. */
    public static void write(float[] source, int count, Mat mat) {
        MemorySegment.copy(source, 0, of(mat), ValueLayout.JAVA_FLOAT_UNALIGNED, 0, count);
    }
}
