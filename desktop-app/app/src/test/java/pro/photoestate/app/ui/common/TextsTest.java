package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    /** All parts of the window that have words. */
    static List<Path> english() throws IOException, URISyntaxException {
        URL here = Objects.requireNonNull(Texts.class.getResource("common.properties"));
        Path ui = Path.of(here.toURI()).resolve("../..").normalize();
        try (Stream<Path> files = Files.walk(ui)) {
            return files.filter(f -> f.toString().endsWith(".properties") && !f.toString().endsWith("_de.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameKeysAndPlaces(Path english) throws IOException {
        Properties en = read(english);
        Properties de = read(Path.of(english.toString().replace(".properties", "_de.properties")));
        assertThat(de.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : en.stringPropertyNames()) {
            assertThat(places(de.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
            assertThat(de.getProperty(key)).as(key).isNotBlank();
        }
    }

    /**
     * Whole keys, what others begin with ({@code "state." + ...}) and patterns of others ({@code "empty.%s.title"}), as they
     * stand in the code and in FXML.
     */
    private static final Pattern NAMED = Pattern.compile("[\"%]([A-Za-z][A-Za-z0-9_%-]*(?:\\.[A-Za-z0-9_%-]*)*)\"");

    @Test
    void noWordsAreLeftOver() throws IOException, URISyntaxException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|fxml)")).toList()) {
                NAMED.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(named::add);
            }
        }
        List<Pattern> patterns = named.stream()
                .filter(n -> n.endsWith(".") || (n.contains("%s") && n.contains(".")))
                .map(n -> Pattern.compile(n.replace(".", "\\.").replace("%s", "[A-Za-z0-9.-]+") + (n.endsWith(".") ? ".+" : "")))
                .toList();
        for (Path english : english()) {
            assertThat(read(english).stringPropertyNames())
                    .as(String.valueOf(english.getFileName()))
                    .allMatch(key -> named.contains(key)
                            || patterns.stream().anyMatch(p -> p.matcher(key).matches()));
        }
    }

    private static List<String> places(String pattern) {
        return Stream.of(pattern.split("(?=\\{)")).filter(p -> p.startsWith("{")).map(p -> p.substring(0, 2)).distinct().sorted().toList();
    }

    private static Properties read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }

    @Test
    void wordsFollowTheLanguageAndNotTheMachine() {
        assertThat(Texts.of("common", Locale.ENGLISH).get("cancel")).isEqualTo("Cancel");
        assertThat(Texts.of("common", Locale.GERMAN).get("cancel")).isEqualTo("Abbrechen");
        assertThat(Texts.of("common", Locale.FRENCH).get("cancel")).isEqualTo("Cancel");
    }
}
