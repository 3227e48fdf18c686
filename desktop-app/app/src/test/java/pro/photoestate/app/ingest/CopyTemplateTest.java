package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTemplateTest {

    private static final Path ROOT = Path.of("/d");

    private static Path path(String template, String camera, String shoot) {
        var parts = new CopyTemplate.Parts(LocalDateTime.of(2026, 5, 4, 9, 30), camera, shoot, "IMG_1", "CR2", 7);
        return CopyTemplate.of(template).path(ROOT, parts);
    }

    @Test
    void tokensAreFilledInFoldersAndNames() {
        assertThat(path("{yyyy}/{mm}-{dd} {shoot}/{camera}/{date}-{seq}", "Nikon Z 6", "Elm 5"))
                .isEqualTo(Path.of("/d/2026/05-04 Elm 5/Nikon Z 6/2026-05-04-0007.CR2"));
    }

    @Test
    void whatIsUnknownMakesNoFolder() {
        assertThat(path("{camera}/{shoot}/{name}.{ext}", "", "")).isEqualTo(Path.of("/d/IMG_1.CR2"));
    }

    @Test
    void nothingLeadsOutOfTheDestination() {
        assertThat(path("../{shoot}/{name}", "", "../../etc").normalize()).startsWithRaw(ROOT);
        assertThat(path("/etc/{name}", "", "")).isEqualTo(Path.of("/d/etc/IMG_1.CR2"));
        assertThat(path("..\\{name}", "", "").normalize()).isEqualTo(Path.of("/d/IMG_1.CR2"));
        assertThat(path("{shoot}/CON/{name}", "", "a:b*").toString()).doesNotContain(":").doesNotContain("*").doesNotContain("/CON/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nmae}", "{name", "all/photo", "", "{date}", "{ext}/{name}", "{name}}"})
    void whatCannotNameFilesIsRefused(String template) {
        assertThatThrownBy(() -> CopyTemplate.of(template)).isInstanceOfSatisfying(IngestException.class, e -> {
            assertThat(e.fault()).isEqualTo(IngestFault.TEMPLATE_INVALID);
            assertThat(e.getMessage()).contains("template");
        });
    }
}
