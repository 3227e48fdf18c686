package pro.photoestate.engine.op.whitebalance;

import java.util.List;

/** Weighs what the surfaces of a picture say about its light, and decides how much of it to correct. */
final class LightSearch {

    /** Cast, as a logarithm, that nobody sees: about 1 delta E on a white wall. */
    private static final double INVISIBLE = 0.02;

    private LightSearch() {}

    static WhiteBalanceAnalysis run(Surfaces s) {
        Cells cells = new Cells(s);
        Foliage foliage = Foliage.of(s, cells);
        Votes votes = Votes.of(s, cells);
        Regions regions = Regions.of(s, cells, foliage, votes);
        List<Illuminant> lights = regions.lights(votes.cast());
        Trust trust = Trust.of(s, votes, Outdoors.of(s, foliage));
        if (trust.walls() * trust.evidence() == 0) {
            return WhiteBalanceAnalysis.none("too few bright smooth surfaces to judge the light by", 0, lights);
        }
        Cast whole = trust.taken(votes.cast());
        float[] red = local(regions.red(), whole.red(), regions, trust);
        float[] blue = local(regions.blue(), whole.blue(), regions, trust);
        if (whole.size() < INVISIBLE && mean(red) < INVISIBLE && mean(blue) < INVISIBLE) {
            String reason = trust.outdoors() > 0.5 ? "daylight, left as it is" : "the light is neutral already";
            return WhiteBalanceAnalysis.none(reason, trust.confidence(), lights);
        }
        return new WhiteBalanceAnalysis(
                WhiteBalance.VERSION,
                true,
                trust.confidence(),
                trust.reason(lights.size()),
                lights,
                -whole.red(),
                -whole.blue(),
                cells.grid(red),
                cells.grid(blue));
    }

    /** The gains that a region adds: its own light is taken away, and in a view the whole picture's gain too. */
    private static float[] local(float[] cast, double whole, Regions regions, Trust trust) {
        double inside = 1 - trust.outdoors();
        float[] gains = new float[cast.length];
        for (int i = 0; i < gains.length; i++) {
            double view = regions.view()[i] * inside;
            gains[i] = (float) (whole * view - cast[i] * trust.share() * inside * (1 - view));
        }
        return gains;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += Math.abs(v);
        }
        return sum / values.length;
    }
}
