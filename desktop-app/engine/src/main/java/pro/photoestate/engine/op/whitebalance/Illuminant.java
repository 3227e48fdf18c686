package pro.photoestate.engine.op.whitebalance;

/**
 * One light of a scene, as a white surface under it looks in the picture.
 *
 * @param red linear light with sRGB primaries, the largest of the three being 1
 * @param green the same for green
 * @param blue the same for blue
 * @param weight share of the evidence that speaks for it, 0..1
 */
public record Illuminant(double red, double green, double blue, double weight) {

    /** From the natural logarithms of red / green and blue / green. */
    static Illuminant ofLogs(double logRed, double logBlue, double weight) {
        double r = Math.exp(logRed);
        double b = Math.exp(logBlue);
        double largest = Math.max(1, Math.max(r, b));
        return new Illuminant(r / largest, 1 / largest, b / largest, weight);
    }
}
