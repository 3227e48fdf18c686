package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private enum Mode {
        SPLIT,
        SIDE_BY_SIDE
    }

    @Test
    void whatWasKeptComesBack() {
        Remembered before = new Remembered();
        before.put("develop.panel", 312.5);
        before.put("compare.mode", Mode.SIDE_BY_SIDE);
        before.put("scenes.advance", true);
        before.put("scenes.query", "kitchen");
        Remembered after = new Remembered();
        after.restore(before.all());
        assertThat(after.number("develop.panel", 280, 200, 600)).isEqualTo(312.5);
        assertThat(after.choice("compare.mode", Mode.SPLIT)).isEqualTo(Mode.SIDE_BY_SIDE);
        assertThat(after.flag("scenes.advance", false)).isTrue();
        assertThat(after.text("scenes.query")).contains("kitchen");
    }

    @Test
    void whatDoesNotFitIsAsGoodAsNone() {
        Remembered edited = new Remembered();
        edited.restore(Map.of("a", "wide", "b", "9000", "c", "NaN", "d", "UPSIDE_DOWN", "e", "yes"));
        assertThat(edited.number("a", 280, 200, 600)).isEqualTo(280);
        assertThat(edited.number("b", 280, 200, 600)).isEqualTo(280);
        assertThat(edited.number("c", 280, 200, 600)).isEqualTo(280);
        assertThat(edited.number("none", 280, 200, 600)).isEqualTo(280);
        assertThat(edited.choice("d", Mode.SPLIT)).isEqualTo(Mode.SPLIT);
        assertThat(edited.flag("e", true)).isTrue();
    }
}
