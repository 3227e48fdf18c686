package pro.photoestate.engine.bracket;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pro.photoestate.engine.image.SrgbCurve;

/** Relative exposures of the shots of one scene, from camera settings where they tell, else from the pixels. */
final class Exposures {

    /** Values outside are too close to clipping or to the noise to be compared, 0..255. */
    private static final float DARKEST = 12;
    private static final float LIGHTEST = 240;
    /** Common pixels that a comparison needs. */
    private static final int ENOUGH = 30;

    private Exposures() {}

    /** EV of each shot on a common but arbitrary scale. */
    static double[] of(List<Shot> shots) {
        return settingsTell(shots)
                ? shots.stream().mapToDouble(s -> s.ev().orElseThrow()).toArray()
                : measured(shots);
    }

    /** Whether settings tell how much light each shot has: all are known, and flash plays no part or the same in all. */
    static boolean settingsTell(List<Shot> shots) {
        return shots.stream().allMatch(s -> s.ev().isPresent())
                && shots.stream().map(Shot::flash).distinct().count() == 1;
    }

    /** From the pixels alone, added up from the darkest to the lightest. */
    static double[] measured(List<Shot> shots) {
        Integer[] order = IntStream.range(0, shots.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> mean(shots.get(i).signature())))
                .toArray(Integer[]::new);
        double[] ev = new double[shots.size()];
        for (int i = 1; i < order.length; i++) {
            Signature darker = shots.get(order[i - 1]).signature();
            Signature lighter = shots.get(order[i]).signature();
            ev[order[i]] = ev[order[i - 1]] + step(darker, lighter);
        }
        return ev;
    }

    /** EV from the darker to the lighter: the median ratio of light over pixels that are well exposed in both. */
    static double step(Signature darker, Signature lighter) {
        float[] a = darker.values();
        float[] b = lighter.values();
        double[] ratios = new double[a.length];
        int n = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] > DARKEST && b[i] > DARKEST && a[i] < LIGHTEST && b[i] < LIGHTEST) {
                ratios[n++] = Math.log(light(b[i]) / light(a[i]));
            }
        }
        if (n < ENOUGH) {
            return brightness(darker, lighter);
        }
        Arrays.sort(ratios, 0, n);
        return ratios[n / 2] / Math.log(2);
    }

    /** By how much the second is brighter over all, EV; less than their exposures differ where much is clipped. */
    static double brightness(Signature first, Signature second) {
        return Math.log(mean(second) / mean(first)) / Math.log(2);
    }

    /** Mean linear light, 0..1, above 0. */
    private static double mean(Signature signature) {
        double sum = 0;
        for (float value : signature.values()) {
            sum += light(value);
        }
        return Math.max(sum / signature.values().length, 1e-5);
    }

    private static double light(float value) {
        return SrgbCurve.decodeExactly(value / 255);
    }
}
