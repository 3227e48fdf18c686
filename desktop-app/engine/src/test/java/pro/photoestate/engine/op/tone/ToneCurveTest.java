package pro.photoestate.engine.op.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ToneCurveTest {

    @Test
    void neutralSettingsAreTheIdentity() {
        ToneCurve curve = new ToneCurve(ToneSettings.NEUTRAL);
        for (double light = 0.0005; light <= 1; light *= 1.3) {
            assertThat(curve.of(light)).isCloseTo(light, within(1e-9));
        }
    }

    @Test
    void risesEverywhereForEverySetting() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 300; i++) {
            ToneCurve curve = new ToneCurve(new ToneSettings(
                    random.nextDouble(-5, 5), amount(random), amount(random), amount(random),
                    amount(random), amount(random), amount(random)));
            double last = -1;
            for (double light = 1e-5; light < 2; light *= 1.05) {
                double now = curve.of(light);
                assertThat(now).isGreaterThanOrEqualTo(last).isBetween(0.0, 1.0);
                last = now;
            }
        }
    }

    @Test
    void whiteStaysWhiteWhateverTheExposure() {
        for (double ev : new double[] {-0.9, -0.3, 0.5, 1, 2, 4}) {
            assertThat(new ToneCurve(ToneSettings.NEUTRAL.withExposure(ev)).of(1)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void exposureBrightensTheDarkByItsEv() {
        assertThat(new ToneCurve(ToneSettings.NEUTRAL.withExposure(1)).of(0.05)).isCloseTo(0.1, within(1e-9));
    }

    private static double amount(RandomGenerator random) {
        return random.nextDouble(-100, 100);
    }
}
