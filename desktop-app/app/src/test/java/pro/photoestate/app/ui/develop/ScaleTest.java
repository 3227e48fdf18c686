package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pro.photoestate.recipe.Operation;

class ScaleTest {

    private static Scale of(Operation operation, String name) {
        return Scale.of(operation.parameter(name).orElseThrow());
    }

    @Test
    void numbersAreShownInThePersonsLanguageWithASignWhereThereAreTwo() {
        assertThat(of(Operation.TONE, "exposure").words(0.35, Locale.ENGLISH)).isEqualTo("+0.35 EV");
        assertThat(of(Operation.TONE, "exposure").words(-0.35, Locale.GERMAN)).isEqualTo("−0,35 EV");
        assertThat(of(Operation.CROP, "left").words(0.125, Locale.GERMAN)).isEqualTo("12,5 %");
        assertThat(of(Operation.WHITE_BALANCE, "temperature").words(5200, Locale.ENGLISH)).isEqualTo("5200 K");
    }

    @Test
    void whatIsTypedIsReadWithCommaOrPointAndWithoutItsUnit() {
        Scale exposure = of(Operation.TONE, "exposure");
        assertThat(exposure.parse("+0,5 EV")).isEqualTo(OptionalDouble.of(0.5));
        assertThat(exposure.parse(" −1.25 ")).isEqualTo(OptionalDouble.of(-1.25));
        assertThat(of(Operation.CROP, "right").parse("80 %")).isEqualTo(OptionalDouble.of(0.8));
    }

    @Test
    void whatIsNoNumberOrOutOfRangeIsRefused() {
        Scale exposure = of(Operation.TONE, "exposure");
        assertThat(exposure.parse("bright")).isEmpty();
        assertThat(exposure.parse("")).isEmpty();
        assertThat(exposure.parse("12")).isEmpty();
    }

    @Test
    void stepsAreRoundAndEndAtTheRange() {
        Scale exposure = of(Operation.TONE, "exposure");
        assertThat(exposure.moved(0.26, 1)).isCloseTo(0.31, within(1e-9));
        assertThat(exposure.moved(0.26, Scale.FINE)).isCloseTo(0.265, within(1e-9));
        assertThat(exposure.moved(4.99, Scale.COARSE)).isEqualTo(5);
    }

    @Test
    void theSliderLeadsToTheValueThatItCameFrom() {
        for (String name : new String[] {"temperature", "tint", "warmth"}) {
            Scale scale = of(Operation.WHITE_BALANCE, name);
            double value = name.equals("temperature") ? 5200 : 42;
            assertThat(scale.valueAt(scale.place(value))).isCloseTo(value, within(1e-6));
        }
    }
}
