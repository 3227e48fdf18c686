package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideTest {

    private static final UUID ID = new UUID(7, 9);

    static Stream<Side> all() {
        return Stream.of(new Side.Before(), new Side.Current(), new Side.OneFrame(3), new Side.Version(ID), new Side.OtherScene(ID));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRememberedAsItIs(Side side) {
        assertThat(Side.of(side.code())).contains(side);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "after", "frame:", "frame:-1", "frame:x", "frame:4000000000", "version:7", "scene:", "before:1", ":"})
    void whatNobodyHasWrittenIsNoSide(String code) {
        assertThat(Side.of(code)).isEmpty();
    }
}
