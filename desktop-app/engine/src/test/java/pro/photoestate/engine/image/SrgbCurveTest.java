package pro.photoestate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SrgbCurveTest {

    @Test
    void theQuickCurvesAgreeWithTheStandard() {
        int n = 10_001;
        float[] decoded = new float[n];
        float[] encoded = new float[n];
        for (int i = 0; i < n; i++) {
            decoded[i] = encoded[i] = i / (n - 1f);
        }
        SrgbCurve.decode(decoded, n);
        SrgbCurve.encode(encoded, n);
        for (int i = 0; i < n; i++) {
            double v = i / (n - 1.0);
            double light = SrgbCurve.decodeExactly(v);
            assertThat((double) decoded[i]).isCloseTo(light, within(1.3e-4 * light + 1e-9));
            assertThat((double) encoded[i]).isCloseTo(SrgbCurve.encodeExactly(v), within(1e-5));
            assertThat((double) SrgbCurve.encode((float) v)).isCloseTo(SrgbCurve.encodeExactly(v), within(2e-5));
        }
    }

    @Test
    void everythingBeyondBlackAndWhiteIsClamped() {
        float[] v = {-0.5f, 1.5f};
        SrgbCurve.encode(v, 2);
        assertThat(v[0]).isCloseTo(0f, within(1e-5f));
        assertThat(v[1]).isCloseTo(1f, within(1e-5f));
    }
}
