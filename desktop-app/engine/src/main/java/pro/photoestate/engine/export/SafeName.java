package pro.photoestate.engine.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Any text to a file name that Windows, macOS and Linux all take, a shell does not trip over and a web address carries:
 * no control or format characters, none that was lost on the way (U+FFFD), no separators, quotes or wildcards, no dot or
 * blank at either end, none of the device names of Windows, at most {@value #MAX_BYTES} bytes.
 */
public final class SafeName {

    /**
     * The longest stem in UTF-8 bytes: most file systems take 255, less a suffix against collisions, the ending, and room
     * for what copying programs add.
     */
    static final int MAX_BYTES = 180;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}<>:\"'`´“”‘’„«»/\\\\|?*{}$!%&;~^#\\uFFFD]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\h]+");
    private static final Pattern DASHES = Pattern.compile(" ?-(?: ?-)+ ?");
    private static final Pattern EDGES = Pattern.compile("^[ .\\-_,]+|[ .\\-_,]+$");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT", "CLOCK");
    private static final Pattern PORTS = Pattern.compile("(?:COM|LPT)[0-9¹²³]");

    private SafeName() {}

    /** A part of a name: clean, but perhaps empty or too long. */
    public static String part(String text) {
        String clean = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        clean = FORBIDDEN.matcher(clean).replaceAll("-");
        clean = BLANKS.matcher(clean).replaceAll(" ");
        return trimmed(DASHES.matcher(clean).replaceAll("-"));
    }

    /** A whole name without its ending, never empty. */
    public static String of(String text) {
        String name = trimmed(cut(part(text)));
        if (name.isEmpty()) {
            return "photo";
        }
        int dot = name.indexOf('.');
        String device = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(device) || PORTS.matcher(device).matches() ? "photo-" + name : name;
    }

    private static String trimmed(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static String cut(String text) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }
}
