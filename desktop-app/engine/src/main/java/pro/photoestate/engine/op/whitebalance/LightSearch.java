package pro.photoestate.engine.op.whitebalance;

import java.util.List;
import pro.photoestate.engine.image.Grid;

/** Finds the lights of a picture on its surfaces. */
final class LightSearch {

    private LightSearch() {}

    static WhiteBalanceAnalysis run(Surfaces s) {
        double red = 0;
        double blue = 0;
        double sum = 0;
        for (int i = 0; i < s.luma().length; i++) {
            double chroma = Math.hypot(s.red()[i], s.blue()[i]);
            double w = s.usable()[i] * s.luma()[i] / (1 + 400 * s.rough()[i] * s.rough()[i]) / (1 + 4 * chroma * chroma);
            red += w * s.red()[i];
            blue += w * s.blue()[i];
            sum += w;
        }
        if (sum == 0) {
            return WhiteBalanceAnalysis.none("nothing is lit", 0, List.of(Illuminant.ofLogs(0, 0, 1)));
        }
        red /= sum;
        blue /= sum;
        Grid flat = new Grid(1, 1, new float[1]);
        return new WhiteBalanceAnalysis(
                WhiteBalance.VERSION,
                true,
                0.5,
                "bright smooth surfaces",
                List.of(Illuminant.ofLogs(red, blue, 1)),
                -red,
                -blue,
                flat,
                flat);
    }
}
