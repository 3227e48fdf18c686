package pro.photoestate.app.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written is read as it was, and what anybody else has written is read or refused, never anything else. */
class SidecarJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Values that somebody may put in the place of any other. */
    private static final List<String> HOSTILE = List.of(
            "null", "true", "[]", "{}", "-1", "0", "1e999", "99999999999999999999999", "0.5", "\"\"", "\"\\u0000\"",
            "\"../../x\"", "\"/etc/passwd\"", "\"C:\\\\x\"", "\"\\\\\\\\evil\\\\share\\\\x\"", "\"\\ud800\"", "[[[[]]]]",
            "\"+1000000000-12-31T23:59:59.999999999Z\"", "[\"sky\",\"sky\"]", "{\"text\":1}", "{\"key\":\"x\",\"values\":[{}]}");

    @Provide
    Arbitrary<Sidecar> sidecars() {
        return MadeUpSidecars.all();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAsItWas(@ForAll("sidecars") Sidecar sidecar) {
        String text = SidecarJson.write(sidecar);
        assertThat(SidecarJson.read(text)).isEqualTo(sidecar);
        assertThat(SidecarJson.write(SidecarJson.read(text))).isEqualTo(text);
    }

    @Property(tries = 1_000)
    void anotherValueAnywhereIsReadOrRefused(@ForAll("sidecars") Sidecar sidecar, @ForAll long seed) {
        var chance = new SplittableRandom(seed);
        JsonNode root = JSON.readTree(SidecarJson.write(sidecar));
        change(root, chance);
        readOrRefused(root.toString());
    }

    /** Replaces, drops or adds something in a tree of JSON. */
    private static void change(JsonNode node, SplittableRandom chance) {
        String hostile = HOSTILE.get(chance.nextInt(HOSTILE.size()));
        int count = node.size();
        int at = count == 0 ? 0 : chance.nextInt(count);
        boolean deeper = count > 0 && chance.nextInt(4) > 0;
        if (node instanceof ObjectNode object && count > 0) {
            String name = object.propertyNames().stream().skip(at).findFirst().orElseThrow();
            if (deeper && object.get(name).isContainer()) {
                change(object.get(name), chance);
            } else if (chance.nextInt(8) == 0) {
                object.remove(name);
            } else {
                object.set(name, JSON.readTree(hostile));
            }
        } else if (node instanceof ArrayNode list) {
            if (deeper && list.get(at).isContainer()) {
                change(list.get(at), chance);
            } else {
                list.add(JSON.readTree(hostile));
            }
        }
    }

    @Property(tries = 1_000)
    void anotherCharacterAnywhereIsReadOrRefused(
            @ForAll("sidecars") Sidecar sidecar, @ForAll long seed, @ForAll char other) {
        var chance = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(SidecarJson.write(sidecar));
        for (int i = chance.nextInt(4); i >= 0; i--) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(3)) {
                case 0 -> text.setCharAt(at, other);
                case 1 -> text.setCharAt(at, "\"{}[],:0-e.\\".charAt(chance.nextInt(12)));
                default -> text.deleteCharAt(at);
            }
        }
        readOrRefused(text.toString());
    }

    private static void readOrRefused(String text) {
        Sidecar read;
        try {
            read = SidecarJson.read(text);
        } catch (SidecarException e) {
            return;
        }
        assertThat(SidecarJson.read(SidecarJson.write(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "file" : "edits/a.tif"   | "file" : "../a.tif"        | "file" must be a path below the shoot's folder, or a whole one
                    "file" : "edits/a.tif"   | "file" : "/a\\u0007.tif"   | "file" must be a path
                    "file" : "edits/a.tif"   | "file" : "C:a.tif"         | "file" must be a path
                    "sha256" : "00           | "sha256" : "zz             | "sha256" must be 64 hexadecimal digits
                    "quickId" : "11          | "quickId" : "              | "quickId" must be 64 hexadecimal digits
                    "generative" : true      | "generative" : 1           | "generative" must be true or false
                    "deeds" : [ "sky" ]      | "deeds" : [ "sky", "sky" ] | "deeds" must be values that differ
                    "deeds" : [ "sky" ]      | "deeds" : [ "SKY" ]        | "deeds" must be one of
                    "deeds" : [ "sky" ]      | "deeds" : [ ]              | what it declares of a picture is not valid
                    "by" : "me"              | "by" : " "                 | what it declares of a picture is not valid
                    "bytes" : 5              | "bytes" : -5               | "bytes" must be a whole number from 0 on
                    "bytes" : 5              | "bytes" : 99999999999999999999 | "bytes" must be a whole number from 0 on
                    "chosen" : "00000000     | "chosen" : "00000001       | "chosen" must be the id of a picture from outside in it
                    "outside" :              | "inside" :                 | "outside" must be a list
                    "renditions" :           | "rendition" :              | "renditions" must be a list
                    """)
    void whatNobodyCouldHaveWrittenIsRefused(String good, String bad, String sentence) {
        String text = SidecarJson.write(MadeUpSidecars.sidecar(MadeUpSidecars.one(), "x", 77, 1));
        assertThat(text).contains(good);
        assertThatThrownBy(() -> SidecarJson.read(text.replace(good, bad)))
                .isInstanceOf(SidecarException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aSidecarFromBeforeItToldWhatBecameOfASceneIsRead() {
        Sidecar sidecar = MadeUpSidecars.sidecar(Became.NOTHING, "x", 77, 3);
        ObjectNode root = (ObjectNode) JSON.readTree(SidecarJson.write(sidecar));
        root.put("schema", 1).remove(List.of("outside", "renditions"));
        assertThat(SidecarJson.read(root.toString())).isEqualTo(sidecar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/../b", "a//b", "a/", "a:b", "a\\b", "\\a", "C:a", "/a\nb", "/a\u0000"})
    void noPathOfThese(String path) {
        assertThat(ToldFile.isBelow(path) || ToldFile.isWhole(path)).isFalse();
    }

    @Test
    void aFileIsToldBelowItsShootOrWhole() {
        Path folder = Path.of("shoot").toAbsolutePath();
        assertThat(ToldFile.told(folder, folder.resolve("edits").resolve("a.tif"))).contains("edits/a.tif");
        Path elsewhere = folder.resolveSibling("out").resolve("a.tif");
        assertThat(ToldFile.told(folder, elsewhere)).contains(elsewhere.toString());
        assertThat(ToldFile.isWhole("/out/a\u2028b.tif")).as("a name with a line separator").isTrue();
        assertThat(new ToldFile(elsewhere.toString(), "", 1, 1).in(folder)).contains(elsewhere);
        assertThat(new ToldFile("edits/a.tif", "", 1, 1).in(folder)).contains(folder.resolve("edits").resolve("a.tif"));
    }

    @Test
    void noSidecarSendsTheProgramToAnotherComputer() {
        assertThat(ToldFile.leavesFor("\\\\evil\\share\\", "C:\\")).isTrue();
        assertThat(ToldFile.leavesFor("\\\\nas\\photos\\", "\\\\NAS\\photos\\")).isFalse();
        assertThat(ToldFile.leavesFor("D:\\", "C:\\")).isFalse();
        assertThat(ToldFile.leavesFor("/", "/")).isFalse();
    }
}
