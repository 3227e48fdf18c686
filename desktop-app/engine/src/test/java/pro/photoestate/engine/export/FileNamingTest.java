package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class FileNamingTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 5, 4, 12, 30, 9);

    @Test
    void fillsEveryToken() {
        var naming = FileNaming.of("{date}_{time}_{address}-{seq:03}-{scene}-{name}-{profile}-{look}-{seq}");

        assertThat(naming.stem(parts("12 Elm Street", 7, "kitchen")))
                .isEqualTo("2026-05-04_123009_12 Elm Street-007-kitchen-DSC1-web-natural-7");
    }

    @Test
    void namingsByTheSameTemplateAreEqual() {
        assertThat(FileNaming.of("{name}-{seq:03}"))
                .isEqualTo(FileNaming.of("{name}-{seq:03}"))
                .hasSameHashCodeAs(FileNaming.of("{name}-{seq:03}"))
                .isNotEqualTo(FileNaming.of("{name}"));
    }

    @Test
    void leavesOutWhatThePhotoDoesNotTell() {
        assertThat(FileNaming.of("{address}-{seq:03}-{scene}").stem(parts("", 2, ""))).isEqualTo("002");
        assertThat(FileNaming.of("{address}-{date}-{scene}").stem(parts("Elm", 2, "hall", Optional.empty())))
                .isEqualTo("Elm-hall");
        assertThat(FileNaming.of("{address}").stem(parts("", 2, ""))).isEqualTo("photo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{street}", "{seq:3}", "{seq:00}", "{}", "{name:03}"})
    void namesAnUnknownToken(String template) {
        assertThatThrownBy(() -> FileNaming.of(template))
                .isInstanceOfSatisfying(
                        PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.INVALID_SETTING))
                .hasMessageContaining(template)
                .hasMessageContaining("{seq:03}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name", "name}", "{{name}}", " "})
    void refusesATemplateThatIsNotWhole(String template) {
        assertThatThrownBy(() -> FileNaming.of(template)).isInstanceOf(PhotoException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', value = {
        "a/b\\c; a-b-c",
        "5\" disk; 5- disk",
        "it's; it-s",
        "../../etc/passwd; etc-passwd",
        "CON; photo-CON",
        "com1.old; photo-com1.old",
        "lpt¹; photo-lpt¹",
        "console; console",
        "-rf; rf",
        "name. . .; name",
        "$(reboot)`id`; (reboot)-id",
        "Straße 5, Zürich; Straße 5, Zürich",
        "東京の家; 東京の家",
        "K\uFFFD\uFFFDche; K-che"
    })
    void makesNamesThatEverySystemTakes(String text, String expected) {
        assertThat(FileNaming.of("{scene}").stem(parts("", 1, text))).isEqualTo(expected);
    }

    @Test
    void turnsLineEndsAndControlCharactersIntoDashes() {
        assertThat(FileNaming.of("{scene}").stem(parts("", 1, "two\r\nlines\u0000and\u007fmore\u202etxt")))
                .isEqualTo("two-lines-and-moretxt");
    }

    @Test
    void everyTextBecomesASafeName() {
        var seeded = new SplittableRandom(11);
        var naming = FileNaming.of("{scene}-{seq:03}");
        for (int i = 0; i < 600; i++) {
            String text = anyText(seeded);
            String stem = naming.stem(parts("", i, text));

            assertThat(stem).isNotEmpty().doesNotContainPattern("[\\p{Cntrl}<>:\"/\\\\|?*'`]");
            assertThat(stem.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(SafeName.MAX_BYTES + 6);
            assertThat(new String(stem.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(stem);
            assertThat(stem).doesNotStartWith(".").doesNotStartWith("-").doesNotEndWith(".").doesNotEndWith(" ");
            assertThat(Path.of(stem + ".jpg").getNameCount()).isOne();
            assertThat(naming.stem(parts("", i, text))).isEqualTo(stem);
        }
    }

    @Test
    void tellsEqualNamesApartInTheSameWayEveryTime() {
        List<NameParts> batch = List.of(
                parts("", 1, "Hall"), parts("", 2, "hall"), parts("", 3, "HALL-2"), parts("", 4, "hall"));

        List<String> names = FileNaming.of("{scene}").names(batch, "jpg");

        assertThat(names).containsExactly("Hall.jpg", "hall-2.jpg", "HALL-2-2.jpg", "hall-3.jpg");
        assertThat(FileNaming.of("{scene}").names(batch, "jpg")).isEqualTo(names);
    }

    @Test
    void aThousandEqualScenesGetAThousandNames() {
        List<String> names =
                FileNaming.of("{scene}").names(Collections.nCopies(1000, parts("", 1, "x".repeat(1000))), "jpg");

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).allMatch(n -> n.getBytes(StandardCharsets.UTF_8).length <= 255);
    }

    private static String anyText(SplittableRandom random) {
        int length = random.nextInt(300);
        return IntStream.range(0, length)
                .map(i -> switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(0x80);
                    case 1 -> random.nextInt(0x3000);
                    case 2 -> random.nextInt(0x110000);
                    default -> " .-_/\\:*\"CONcon\n\t".charAt(random.nextInt(17));
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static NameParts parts(String address, int sequence, String scene) {
        return parts(address, sequence, scene, Optional.of(NOON));
    }

    private static NameParts parts(String address, int sequence, String scene, Optional<LocalDateTime> captured) {
        return new NameParts("DSC1", address, sequence, scene, captured, "web", "natural");
    }
}
