package pro.photoestate.engine.op.whitebalance;

import java.util.Optional;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/** The white balance of a scene: found once on a proxy, applied to any view of it. */
public final class WhiteBalance {

    /** Version of the analysis. */
    public static final int VERSION = 1;

    /** Warmth of 100 in mired (1e6 / K): about that of a Wratten 81EF filter, the warmest of the warming series. */
    private static final double MIRED_PER_WARMTH = 0.5;

    private WhiteBalance() {}

    /**
     * Finds the lights of a picture.
     *
     * @param proxy the whole upright picture in linear light, about 600 to 1280 px at its long side; only read
     */
    public static WhiteBalanceAnalysis analyse(Tile proxy) {
        return LightSearch.run(Surfaces.of(proxy));
    }

    /**
     * The operation for a view of the picture; empty when it would change nothing. Thread-safe.
     *
     * @param analysis of the picture that {@code view} looks at
     */
    public static Optional<PixelOperation> operation(
            WhiteBalanceParams params, WhiteBalanceAnalysis analysis, View view) {
        double[] whole = whole(params, analysis);
        boolean local = params.mixedLight() && params.strength() > 0 && !flat(analysis);
        if (!local && Math.abs(whole[0]) < 1e-4 && Math.abs(whole[1]) < 1e-4) {
            return Optional.empty();
        }
        double share = local ? params.strength() : 0;
        Grid red = gains(analysis.localRed(), share, whole[0]).seen(view);
        Grid blue = gains(analysis.localBlue(), share, whole[1]).seen(view);
        return Optional.of(new GainMap(view.width(), view.height(), red, blue));
    }

    /**
     * The light of a scene, for people.
     *
     * @param kelvin correlated colour temperature
     * @param tint distance from the locus, greenish lights being positive
     */
    public record Light(double kelvin, double tint) {}

    /** What light an analysis found for the whole picture. */
    public static Light light(WhiteBalanceAnalysis analysis) {
        double[] found = LightTemperature.nearest(-analysis.logRed(), -analysis.logBlue());
        return new Light(found[0], found[1]);
    }

    /** Logarithms of the gains of red and blue that hold for the whole picture. */
    private static double[] whole(WhiteBalanceParams params, WhiteBalanceAnalysis analysis) {
        double red = analysis.logRed();
        double blue = analysis.logBlue();
        if (params.temperature().isPresent() || params.tint().isPresent()) {
            double[] found = LightTemperature.nearest(-red, -blue);
            double[] light = LightTemperature.logs(
                    params.temperature().orElse(found[0]), params.tint().orElse(found[1]));
            red = -light[0];
            blue = -light[1];
        }
        double mired = 1e6 / LightTemperature.NEUTRAL_KELVIN + params.warmth() * MIRED_PER_WARMTH;
        double[] warmth = LightTemperature.logs(1e6 / mired, 0);
        return new double[] {red * params.strength() + warmth[0], blue * params.strength() + warmth[1]};
    }

    private static boolean flat(WhiteBalanceAnalysis analysis) {
        for (int i = 0; i < analysis.localRed().values().length; i++) {
            if (analysis.localRed().values()[i] != 0 || analysis.localBlue().values()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Grid gains(Grid logs, double share, double whole) {
        float[] gains = new float[logs.values().length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = (float) Math.exp(logs.values()[i] * share + whole);
        }
        return new Grid(logs.columns(), logs.rows(), gains);
    }
}
