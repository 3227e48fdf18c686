package pro.photoestate.engine.export;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * Names of finished files by a template such as {@code {address}-{seq:03}-{scene}}. Tokens: {@code name}, {@code address},
 * {@code seq} (with {@code :0N} padded to N digits), {@code scene}, {@code date}, {@code time}, {@code profile},
 * {@code look}. What a photo does not tell is left out together with a separator. Immutable.
 */
public final class FileNaming {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PADDED = Pattern.compile("seq(?::0([1-9]))?");
    private static final Set<String> WORDS =
            Set.of("name", "address", "scene", "date", "time", "profile", "look");

    private final String template;

    private FileNaming(String template) {
        this.template = template;
    }

    /**
     * Checks a template.
     *
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} for an unknown token or a lonely brace
     */
    public static FileNaming of(String template) {
        Matcher tokens = TOKEN.matcher(template);
        while (tokens.find()) {
            if (!WORDS.contains(tokens.group(1)) && !PADDED.matcher(tokens.group(1)).matches()) {
                throw invalid(Sentence.of("engine.naming.unknown", tokens.group(1)));
            }
        }
        if (tokens.replaceAll("").matches(".*[{}].*")) {
            throw invalid(Sentence.of("engine.naming.brace", template));
        }
        if (template.isBlank()) {
            throw invalid(Sentence.of("engine.naming.empty"));
        }
        return new FileNaming(template);
    }

    /** The template's text. */
    public String template() {
        return template;
    }

    /** The name without ending, safe on every system; never empty. */
    public String stem(NameParts parts) {
        String filled = TOKEN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(SafeName.part(value(found.group(1), parts))));
        return SafeName.of(filled);
    }

    /**
     * The names of a whole batch, in its order. Where two would be equal on a system that ignores case, the later gets
     * {@code -2}, {@code -3} and so on: the same batch always gets the same names.
     *
     * @param extension without dot, such as {@code jpg}
     */
    public List<String> names(List<NameParts> batch, String extension) {
        return names(batch, extension, List.of());
    }

    /**
     * The same beside names that are not free.
     *
     * @param others file names, with endings
     */
    public List<String> names(List<NameParts> batch, String extension, Collection<String> others) {
        String ending = "." + extension;
        Set<String> taken = new HashSet<>();
        for (String other : others) {
            if (other.endsWith(ending)) {
                taken.add(key(other.substring(0, other.length() - ending.length())));
            }
        }
        return distinct(batch.stream().map(this::stem).toList(), taken).stream()
                .map(stem -> stem + ending)
                .toList();
    }

    private static List<String> distinct(List<String> wanted, Set<String> taken) {
        Map<String, Integer> last = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String stem : wanted) {
            String name = stem;
            while (!taken.add(key(name))) {
                name = stem + "-" + last.merge(key(stem), 2, (old, start) -> old + 1);
            }
            names.add(name);
        }
        return names;
    }

    /** The same for all names that some system takes for one, such as those that differ in their case alone. */
    public static String key(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String value(String token, NameParts parts) {
        return switch (token) {
            case "name" -> parts.name();
            case "address" -> parts.address();
            case "scene" -> parts.scene();
            case "profile" -> parts.profile();
            case "look" -> parts.look();
            case "date" -> time(parts, "uuuu-MM-dd");
            case "time" -> time(parts, "HHmmss");
            default -> sequence(token, parts.sequence());
        };
    }

    private static String time(NameParts parts, String pattern) {
        return parts.captured().map(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format).orElse("");
    }

    private static String sequence(String token, int number) {
        Matcher matcher = PADDED.matcher(token);
        int digits = matcher.matches() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 1;
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static PhotoException invalid(Sentence sentence) {
        return new PhotoException(FaultCode.INVALID_SETTING, sentence);
    }
}
