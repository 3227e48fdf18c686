package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Depth;

/**
 * How a sample means a value: {@code value = sample * scale + offset}, in 8-bit levels.
 *
 * @param scale levels a step
 * @param offset level of sample 0
 */
record FusionCode(float scale, float offset) {

    /** The middle of chroma in 8-bit levels. */
    private static final float NEUTRAL = 128;

    /**
     * Luma in pyramids, S16: 128 steps a level, so that 0..255 is 0..32640 and four 8-bit samples add up without loss.
     */
    static final FusionCode LUMA_LEVEL = new FusionCode(1 / 128f, 0);

    /** Chroma in pyramids: the same, and never negative either. */
    static final FusionCode CHROMA_LEVEL = new FusionCode(1 / 128f, -NEUTRAL);

    /** Blended levels, S16: 64 steps a level, because the blend of wide brackets leaves 0..255 by up to 100 levels. */
    static final FusionCode BLEND = new FusionCode(1 / 64f, 0);

    /** Weights, S16: 0..32767 for 0..1. */
    static final FusionCode WEIGHT = new FusionCode(1 / 32767f, 0);

    /**
     * What details gain in the blend: a weighted mean of frames shows less contrast than the frame that shows most, and
     * this gives it back. MEF-SSIM of five brackets rises up to here and hardly beyond. It costs nothing, being part of
     * reading the weights.
     */
    private static final float DETAIL_GAIN = 1.06f;

    /** The same weights where they multiply details. */
    static final FusionCode DETAIL_WEIGHT = new FusionCode(DETAIL_GAIN / 32767f, 0);

    /** Luma samples of a picture. */
    static FusionCode luma(Depth depth) {
        return new FusionCode(step(depth), 0);
    }

    /** Chroma samples of a picture, as values round 0. */
    static FusionCode chroma(Depth depth) {
        return new FusionCode(step(depth), -NEUTRAL);
    }

    private static float step(Depth depth) {
        return depth == Depth.U8 ? 1 : 1 / 257f;
    }
}
