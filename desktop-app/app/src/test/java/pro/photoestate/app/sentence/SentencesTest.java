package pro.photoestate.app.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of what the modules below the window tell: each is used, and is there in both languages. */
class SentencesTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<Path> SOURCES = List.of(
            ROOT.resolve("shared-model/src/main"), ROOT.resolve("desktop-app/engine/src/main"), ROOT.resolve("desktop-app/app/src/main"));

    /** A key in the code: its module, and words with dots between them. */
    private static final Pattern KEY = Pattern.compile("\"((?:sentence|recipe|engine|app)(?:\\.[A-Za-z]+)+)\"");

    @Test
    void everyKeyInTheCodeHasWordsAndNoWordsAreLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(".java")) {
            Matcher keys = KEY.matcher(Files.readString(file));
            keys.results().map(m -> m.group(1)).forEach(used::add);
        }
        Set<String> known = new TreeSet<>();
        for (String module : List.of("sentence", "recipe", "engine", "app")) {
            known.addAll(words(module, "").stringPropertyNames());
        }
        assertThat(known).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentence", "recipe", "engine", "app"})
    void bothLanguagesTellTheSame(String module) throws IOException {
        Properties en = words(module, "");
        Properties de = words(module, "_de");
        assertThat(de.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : en.stringPropertyNames()) {
            assertThat(key).startsWith(module + ".");
            assertThat(places(de.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
            assertThat(en.getProperty(key) + de.getProperty(key)).as("an apostrophe alone in " + key).doesNotContainPattern("(?<![{}'])'(?![{}'])");
        }
    }

    /** How many places, and which of them want a number. */
    private static List<Boolean> places(String words) {
        Format[] formats = new MessageFormat(words, Locale.ENGLISH).getFormatsByArgumentIndex();
        return Stream.of(formats).map(f -> f != null).toList();
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(f -> f.toString().endsWith(ending)).forEach(all::add);
            }
        }
        return all;
    }

    private static Properties words(String module, String language) throws IOException {
        String name = "pro/photoestate/%s/sentences%s.properties".formatted(module, language);
        List<Path> found = files(".properties").stream().filter(f -> f.toString().replace('\\', '/').endsWith(name)).toList();
        assertThat(found).as(name).hasSize(1);
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(found.getFirst())) {
            all.load(in);
        }
        return all;
    }
}
