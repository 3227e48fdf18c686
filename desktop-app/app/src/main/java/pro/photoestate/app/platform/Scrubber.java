package pro.photoestate.app.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what belongs to the person out of sentences for logs and crash reports: names of folders, files, pages, mail
 * addresses, quoted words, the person's own name. A name becomes a sign such as {@code <3fa9c1>}, the same one for the same
 * name within a session; nobody can count back from it. Where a name may end anywhere, since names have spaces, the rest of
 * the sentence goes with it. A bare name of several words without an ending or quotes cannot be told from a sentence:
 * whoever writes a log names ids in its stead. Thread-safe.
 */
public final class Scrubber {

    /** Endings that end a name for certain. */
    private static final Pattern ENDING = Pattern.compile(
            "\\.(jpe?g|tiff?|png|webp|hei[cf]|avif|gif|bmp|psd|dng|cr[23w]|nef|nrw|arw|sr[2f]|raf|rw2|orf|pef|x3f|3fr|iiq|xmp|json|db"
                    + "|sqlite|db-wal|db-shm|ic[cm]|part|log|zip|pdf|mov|mp4)(?!\\.?[\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE);

    /** A separator; not that of "3/5 frames". */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\\\|(?<!(?<![\\p{L}\\p{N}/\\\\])\\d{1,9})/|/(?!\\d{1,9}(?![\\p{L}\\p{N}/\\\\]))");

    /** What may stand before the first separator of a whole path, up to it. */
    private static final Pattern ROOT = Pattern.compile("(?<![\\p{L}\\p{N}_)\\]>.%-])(?:[A-Za-z][A-Za-z0-9+.-]{1,15}:|[A-Za-z]:|~)?$");

    private static final Pattern MAIL = Pattern.compile("[^\\s<>\"',;:]{1,200}@[^\\s<>\"',;:]{1,200}");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»‘’'](.*?)[\"“”„«»‘’']");
    private static final Pattern CODE = Pattern.compile("[\\w$.<>\\[\\](), ]*[.(<\\[][\\w$.<>\\[\\](), ]*|[a-z]+");

    /** No sentence of ours is longer, characters. */
    private static final int LONGEST = 2_000;

    /** Shorter names of people are also parts of words. */
    private static final int SHORTEST_NAME = 3;

    private final long salt;
    private final List<Map.Entry<String, String>> known;
    private final List<Pattern> people;

    /**
     * @param salt secret, of this session
     * @param known folders that may be told, and what they are called then
     * @param people names of the person
     */
    public Scrubber(long salt, Map<Path, String> known, List<String> people) {
        this.salt = salt;
        this.known = known.entrySet().stream()
                .map(e -> Map.entry(normal(e.getKey().toString()), e.getValue()))
                .sorted(Comparator.comparingInt(e -> -e.getKey().length()))
                .toList();
        this.people = people.stream()
                .filter(p -> p.length() >= SHORTEST_NAME)
                .map(p -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(normal(p)) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** With the program's own folders and the person who runs it. */
    public static Scrubber of(long salt, AppFolders folders) {
        Path home = Path.of(System.getProperty("user.home", "."));
        Map<Path, String> known = new HashMap<>();
        known.put(home, "<home>");
        known.put(folders.catalog(), "<catalog>");
        known.put(folders.cache(), "<cache>");
        known.put(folders.settings(), "<settings>");
        known.put(folders.logs(), "<logs>");
        known.put(folders.crashes(), "<crashes>");
        Path last = home.getFileName() == null ? home : home.getFileName();
        return new Scrubber(salt, known, Stream.of(System.getProperty("user.name", ""), last.toString()).distinct().toList());
    }

    /** A sentence without the person's names, on one line. */
    public String clean(String sentence) {
        String cut = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + " ..." : sentence;
        String rest = normal(cut).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        StringBuilder clean = new StringBuilder();
        for (int end = zoneEnd(rest); end > 0; end = zoneEnd(rest)) {
            int start = zoneStart(rest, end);
            clean.append(words(rest.substring(0, start))).append(sign(rest.substring(start, end)));
            rest = rest.substring(end);
        }
        return clean.append(words(rest)).toString();
    }

    /** A path without the person's names. */
    public String path(String path) {
        return sign(normal(path));
    }

    /** Where the first name ends; 0 when there is none. */
    private static int zoneEnd(String text) {
        Matcher ending = ENDING.matcher(text);
        return ending.find() ? ending.end() : SEPARATOR.matcher(text).find() ? text.length() : 0;
    }

    /** At the root of a path; the names of others may begin anywhere before. */
    private static int zoneStart(String text, int end) {
        Matcher separator = SEPARATOR.matcher(text).region(0, end).useTransparentBounds(true);
        if (!separator.find()) {
            return 0;
        }
        Matcher root = ROOT.matcher(text.substring(0, separator.start()));
        return root.find() ? root.start() : 0;
    }

    private String sign(String zone) {
        for (Map.Entry<String, String> folder : known) {
            if (zone.startsWith(folder.getKey()) && SEPARATOR.matcher(zone.substring(folder.getKey().length()) + "/").lookingAt()) {
                return folder.getValue() + segments(zone.substring(folder.getKey().length()));
            }
        }
        return segments(zone);
    }

    private String segments(String zone) {
        return Stream.of(zone.split("(?<=[/\\\\])|(?=[/\\\\])")).map(this::segment).collect(Collectors.joining());
    }

    private String segment(String name) {
        if (name.matches("[/\\\\]|\\.{0,2}|~|[A-Za-z]:|(file|https?):")) {
            return name;
        }
        String last = name.strip().replaceFirst("^.*\\s", ""); // "the frame A.jpg" and ".../A.jpg" are one file
        Matcher ending = ENDING.matcher(last);
        String kind = ending.find() && ending.end() == last.length() ? ending.group().toLowerCase(Locale.ROOT) : "";
        return "<" + hash(kind.isEmpty() ? name.strip() : last) + ">" + kind;
    }

    private String words(String text) {
        String clean = text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll("<mail>");
        if (!QUOTED.matcher(clean).results().allMatch(r -> CODE.matcher(r.group(1)).matches())) {
            clean = clean.replaceFirst("[\"“”„«»‘’'].*[\"“”„«»‘’']", "<words>"); // a name may have quotes inside
        }
        for (Pattern person : people) {
            clean = person.matcher(clean).replaceAll("<user>");
        }
        return clean;
    }

    private String hash(String name) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest((salt + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A name that a Mac decomposed is the same name. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
