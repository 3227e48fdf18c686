package pro.photoestate.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.protocol.ProblemCode;

class JsonTest {

    enum Kind {
        SMALL,
        LARGE
    }

    record Thing(String name, int count, Kind kind, List<String> words, Optional<String> note) {}

    private static final String GOOD = "{\"name\":\"a\",\"count\":1,\"kind\":\"SMALL\",\"words\":[\"b\"]}";

    private static Thing read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Thing.class);
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        assertThat(read(GOOD)).isEqualTo(new Thing("a", 1, Kind.SMALL, List.of("b"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "{", "1", "\"x\"",
        "{\"name\":\"a\",\"count\":1,\"kind\":\"SMALL\",\"words\":[],\"more\":1}",
        "{\"name\":\"a\",\"name\":\"b\",\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":null,\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"count\":\"1\",\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"count\":1.5,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"count\":99999999999,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"count\":1,\"kind\":0,\"words\":[]}",
        "{\"name\":\"a\",\"count\":1,\"kind\":\"HUGE\",\"words\":[]}",
        "{\"name\":1,\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":true,\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"\\u0000\",\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"\\ud800\",\"count\":1,\"kind\":\"SMALL\",\"words\":[]}",
        "{\"name\":\"a\",\"count\":1,\"kind\":\"SMALL\",\"words\":[\"\\udc00x\"]}",
        "{\"name\":\"a\",\"count\":1,\"kind\":\"SMALL\",\"words\":[]} {}"
    })
    void whatIsNotExactlyTheRecordIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.JSON_WRONG));
    }

    @Test
    void theFieldIsNamedAndItsValueIsNot() {
        assertThatThrownBy(() -> read(GOOD.replace("\"SMALL\"", "\"my password\"")))
                .hasMessageContaining("kind")
                .hasMessageNotContaining("my password");
        assertThatThrownBy(() -> read(GOOD.replace("\"name\"", "\"wrods\":1,\"name\""))).hasMessageContaining("wrods");
    }

    @Test
    void depthIsLimited() {
        assertThatThrownBy(() -> read("[".repeat(50_000) + "]".repeat(50_000))).isInstanceOf(ProblemException.class);
    }

    @Property(tries = 300)
    void everyTextThatIsTextComesBackAsItWas(@ForAll String name) {
        Thing thing = new Thing(name, 1, Kind.LARGE, List.of(), Optional.of(name));
        boolean text = name.chars().noneMatch(c -> c == 0) && StandardCharsets.UTF_8.newEncoder().canEncode(name);
        if (text) {
            assertThat(Json.read(Json.write(thing), Thing.class)).isEqualTo(thing);
        }
    }

    @Property(tries = 500)
    void noBytesGiveAnythingButARecordOrARefusal(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> Json.read(bytes, Thing.class)).isInstanceOf(ProblemException.class);
    }
}
