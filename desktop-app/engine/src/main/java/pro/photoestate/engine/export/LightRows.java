package pro.photoestate.engine.export;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.SrgbCurve;

/** Reads pieces of rows of an 8-bit or 16-bit BGR matrix as linear light. One thread at a time. */
final class LightRows {

    private static final float[] LIGHT = new float[256];

    static {
        for (int i = 0; i < LIGHT.length; i++) {
            LIGHT[i] = (float) SrgbCurve.decodeExactly(i / 255.0);
        }
    }

    private final Mat source;
    private final int from;
    private final byte[] bytes;
    private final short[] shorts;

    /**
     * @param from the first column
     * @param columns how many
     */
    LightRows(Mat source, int from, int columns) {
        boolean wide = source.depth() == opencv_core.CV_16U;
        if (source.channels() != 3 || !(wide || source.depth() == opencv_core.CV_8U)) {
            throw new IllegalArgumentException("an export takes 8-bit or 16-bit BGR, not OpenCV type " + source.type());
        }
        this.source = source;
        this.from = from;
        this.bytes = new byte[wide ? 0 : columns * 3];
        this.shorts = new short[wide ? columns * 3 : 0];
    }

    void read(int y, float[] light) {
        try (BytePointer row = source.ptr(y, from)) {
            if (shorts.length > 0) {
                read(row, light);
                return;
            }
            row.get(bytes);
        }
        for (int i = 0; i < bytes.length; i++) {
            light[i] = LIGHT[bytes[i] & 0xFF];
        }
    }

    private void read(BytePointer row, float[] light) {
        try (var wide = new ShortPointer(row)) {
            wide.get(shorts);
        }
        for (int i = 0; i < shorts.length; i++) {
            light[i] = SrgbCurve.decode16(shorts[i] & 0xFFFF);
        }
    }
}
