package pro.photoestate.engine.op.whitebalance;

import java.util.List;
import pro.photoestate.engine.image.Grid;

/**
 * What was found about the light of one scene. Gains are natural logarithms, relative to green, of the factors that make
 * the light neutral; the grids lie over the upright reference frame.
 *
 * @param version of the algorithm, {@link WhiteBalance#VERSION} when made
 * @param applied whether there is something worth correcting and enough evidence for it; gains are 0 otherwise
 * @param confidence 0..1, how far the surfaces agree
 * @param reason one clause that says why it is applied, softened or left out
 * @param illuminants the lights found, strongest first; never empty
 * @param logRed gain of red for the whole picture
 * @param logBlue gain of blue for the whole picture
 * @param localRed what a region's gain of red adds to {@code logRed}
 * @param localBlue what a region's gain of blue adds to {@code logBlue}
 */
public record WhiteBalanceAnalysis(
        int version,
        boolean applied,
        double confidence,
        String reason,
        List<Illuminant> illuminants,
        double logRed,
        double logBlue,
        Grid localRed,
        Grid localBlue) {

    public WhiteBalanceAnalysis {
        illuminants = List.copyOf(illuminants);
        localRed = localRed.rounded();
        localBlue = localBlue.rounded();
    }

    /** Nothing to correct, for the given reason. */
    static WhiteBalanceAnalysis none(String reason, double confidence, List<Illuminant> illuminants) {
        Grid flat = new Grid(1, 1, new float[1]);
        return new WhiteBalanceAnalysis(
                WhiteBalance.VERSION, false, confidence, reason, illuminants, 0, 0, flat, flat);
    }
}
