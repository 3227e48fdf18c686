package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

    @Test
    void anIndependentColourEngineTakesItForSrgb() {
        var ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        var theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);

        for (float[] colour : new float[][] {
            {0, 0, 0}, {1, 1, 1}, {0.5f, 0.5f, 0.5f}, {0.02f, 0.02f, 0.02f}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.2f, 0.6f, 0.9f}
        }) {
            float[] back = theirs.fromCIEXYZ(ours.toCIEXYZ(colour));
            for (int i = 0; i < 3; i++) {
                assertThat(back[i]).isCloseTo(colour[i], Offset.offset(0.004f));
            }
        }
    }

    @Test
    void itIsSmall() {
        assertThat(SrgbProfile.bytes().length).isLessThan(1000);
    }
}
