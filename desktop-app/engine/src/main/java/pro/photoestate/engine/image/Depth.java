package pro.photoestate.engine.image;

import org.bytedeco.opencv.global.opencv_core;

/** How a sample is held. */
public enum Depth {
    /** Unsigned 8 bits, 0..255 for 0..1. */
    U8(1, opencv_core.CV_8UC1),
    /** Unsigned 16 bits, 0..65535 for 0..1 (an 8-bit value v is 257 v). */
    U16(2, opencv_core.CV_16UC1),
    /** Signed 16 bits, for differences and weights. */
    S16(2, opencv_core.CV_16SC1),
    /** 32-bit float. */
    F32(4, opencv_core.CV_32FC1);

    private final int bytes;
    private final int matType;

    Depth(int bytes, int matType) {
        this.bytes = bytes;
        this.matType = matType;
    }

    /** Bytes a sample. */
    public int bytes() {
        return bytes;
    }

    /** The one-channel OpenCV type. */
    public int matType() {
        return matType;
    }
}
