package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTransformTest {

    static Stream<byte[]> profiles() {
        return Stream.of(Profiles.adobe(), Profiles.proPhoto(), Profiles.displayP3());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void agreesWithLittleCmsIn16Bits(byte[] profile) {
        short[] ours = colours16();
        short[] theirs = colours16();
        ColourTransform.of(profile, ColourModel.RGB).orElseThrow().apply(ours);
        LcmsTransform.of(IccProfile.of(profile)).apply(theirs);
        for (int i = 0; i < ours.length; i++) {
            // one 8-bit step: LittleCMS rounds between its stages, which shows where colours leave sRGB
            assertThat(ours[i] & 0xFFFF)
                    .as("sample %d", i)
                    .isCloseTo(theirs[i] & 0xFFFF, within(257));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void saysTheSameIn8And16Bits(byte[] profile) {
        byte[] narrow = colours8();
        short[] wide = new short[narrow.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (short) (257 * (narrow[i] & 0xFF));
        }
        ColourTransform transform = ColourTransform.of(profile, ColourModel.RGB).orElseThrow();
        transform.apply(narrow);
        transform.apply(wide);
        for (int i = 0; i < wide.length; i++) {
            assertThat(257 * (narrow[i] & 0xFF)).as("sample %d", i).isCloseTo(wide[i] & 0xFFFF, within(200));
        }
    }

    @Test
    void keepsNeutralsNeutral() {
        byte[] greys = new byte[3 * 256];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) (i / 3);
        }
        ColourTransform.of(Profiles.adobe(), ColourModel.RGB).orElseThrow().apply(greys);
        for (int i = 0; i < greys.length; i += 3) {
            assertThat(greys[i]).isEqualTo(greys[i + 1]).isEqualTo(greys[i + 2]);
        }
    }

    @Test
    void hasNothingToDoForSrgb() {
        assertThat(ColourTransform.of(Profiles.srgb(), ColourModel.YCBCR)).isEmpty();
        assertThat(IccProfile.of(Profiles.srgb()).isSrgb()).isTrue();
        assertThat(IccProfile.of(Profiles.displayP3()).isSrgb()).isFalse();
        assertThat(IccProfile.of(Profiles.adobe()).isSrgb()).isFalse();
    }

    @Test
    void takesGreyOfAnotherCurveToSrgb() {
        byte[] grey = {0, 64, (byte) 128, (byte) 255};
        ColourTransform.of(Profiles.grey(1.0), ColourModel.GREY).orElseThrow().apply(grey);
        assertThat(grey).containsExactly(0, 137, 188, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, 127, 131, 150, 230, 300})
    void refusesAProfileThatIsCutOff(int length) {
        byte[] cut = Arrays.copyOf(Profiles.adobe(), length);
        assertThatThrownBy(() -> ColourTransform.of(cut, ColourModel.RGB)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAProfileOfOtherSamples() {
        assertThatThrownBy(() -> ColourTransform.of(Profiles.grey(2.2), ColourModel.RGB))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColourTransform.of(Profiles.adobe(), ColourModel.GREY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A lattice of colours with the primaries, white and black, spread evenly. */
    private static short[] colours16() {
        short[] out = new short[3 * 17 * 17 * 17];
        for (int i = 0; i < out.length / 3; i++) {
            out[3 * i] = (short) (i % 17 * 4095);
            out[3 * i + 1] = (short) (i / 17 % 17 * 4095);
            out[3 * i + 2] = (short) (i / 289 * 4095);
        }
        return out;
    }

    private static byte[] colours8() {
        short[] wide = colours16();
        byte[] out = new byte[wide.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) ((wide[i] & 0xFFFF) >> 8);
        }
        return out;
    }
}
