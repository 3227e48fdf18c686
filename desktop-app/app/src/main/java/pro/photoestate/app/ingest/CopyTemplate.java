package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pro.photoestate.engine.export.SafeName;
import pro.photoestate.sentence.Sentence;

/**
 * Where files of a card are copied to, such as {@code {yyyy}/{date} {shoot}/{name}.{ext}}; slashes make folders. Tokens:
 * date, yyyy, mm, dd, camera, shoot, name, ext, seq. Names are safe on every system, and never lead out of the destination. Immutable.
 */
public final class CopyTemplate {

    private static final Set<String> WORDS =
            Set.of("date", "yyyy", "mm", "dd", "camera", "shoot", "name", "ext", "seq");
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final String ENDING = ".{ext}";

    /** A folder a year, a folder a shoot, names as the camera gave them. */
    public static final CopyTemplate USUAL = of("{yyyy}/{date} {shoot}/{name}.{ext}");

    private final String text;

    private CopyTemplate(String text) {
        this.text = text;
    }

    /**
     * Checks a template; one that does not end in {@code .{ext}} gets it.
     *
     * @throws IngestException {@link IngestFault#TEMPLATE_INVALID}
     */
    public static CopyTemplate of(String typed) {
        String text = typed.strip().replace('\\', '/');
        text = text.endsWith(ENDING) ? text : text + ENDING;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (!WORDS.contains(tokens.group(1))) {
                throw invalid(Sentence.of("app.template.unknown", tokens.group(1)));
            }
        }
        if (tokens.replaceAll("").matches(".*[{}].*")) {
            throw invalid(Sentence.of("app.template.brace", typed));
        }
        String name = text.substring(text.lastIndexOf('/') + 1);
        if (!name.contains("{name}") && !name.contains("{seq}")) {
            throw invalid(Sentence.of("app.template.oneName", typed));
        }
        if (text.indexOf("{ext}") != text.length() - ENDING.length() + 1) {
            throw invalid(Sentence.of("app.template.ending", typed));
        }
        return new CopyTemplate(text);
    }

    /** The template's text. */
    public String text() {
        return text;
    }

    /**
     * Where a file of some camera would go below the destination, to show what the template does.
     *
     * @param shoot may be empty
     */
    public Path example(LocalDateTime taken, String shoot) {
        return path(Path.of(""), new Parts(taken, "ILCE-7M4", shoot, "DSC04711", "JPG", 1));
    }

    /**
     * What a template can tell of a file.
     *
     * @param taken when, by the camera's clock; by the file's where the camera does not tell
     * @param camera may be empty
     * @param shoot may be empty
     * @param name up to its first dot
     * @param ending after its first dot; may be empty
     * @param sequence place on the card, from 1; files of one photo share it
     */
    record Parts(LocalDateTime taken, String camera, String shoot, String name, String ending, int sequence) {}

    /** Where a file goes, below the destination. */
    Path path(Path destination, Parts parts) {
        String[] segments = text.substring(0, text.length() - ENDING.length()).split("/");
        Path path = destination;
        for (int i = 0; i < segments.length - 1; i++) {
            String part = SafeName.part(filled(segments[i], parts));
            path = part.isEmpty() ? path : path.resolve(SafeName.of(part));
        }
        String ending = SafeName.part(parts.ending());
        String stem = SafeName.of(filled(segments[segments.length - 1], parts));
        return path.resolve(ending.isEmpty() ? stem : stem + "." + ending);
    }

    private static String filled(String segment, Parts parts) {
        return TOKEN.matcher(segment)
                .replaceAll(found -> Matcher.quoteReplacement(SafeName.part(value(found.group(1), parts))));
    }

    private static String value(String token, Parts parts) {
        return switch (token) {
            case "date" -> time(parts, "uuuu-MM-dd");
            case "yyyy" -> time(parts, "uuuu");
            case "mm" -> time(parts, "MM");
            case "dd" -> time(parts, "dd");
            case "camera" -> parts.camera();
            case "shoot" -> parts.shoot();
            case "name" -> parts.name();
            default -> String.format(Locale.ROOT, "%04d", parts.sequence());
        };
    }

    private static String time(Parts parts, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(parts.taken());
    }

    private static IngestException invalid(Sentence sentence) {
        return new IngestException(IngestFault.TEMPLATE_INVALID, sentence);
    }
}
