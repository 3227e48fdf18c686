package pro.photoestate.app.screen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The profile of the main screen under Linux: what hangs at the X11 root window ("ICC Profiles in X"), else the file that
 * colord has for the display.
 */
final class LinuxScreen {

    private static final Pattern ATOM = Pattern.compile("_ICC_PROFILE[^=]*= ([\\d, ]+)");
    private static final Pattern DEVICE = Pattern.compile("(?m)^Object Path:");
    private static final Pattern FIRST_PROFILE = Pattern.compile("(?m)^Profile 1:[^\\n]*\\n\\s+(/[^\\n]+)$");

    private final SystemCommand commands;
    private final Map<String, String> environment;

    LinuxScreen(SystemCommand commands, Map<String, String> environment) {
        this.commands = commands;
        this.environment = environment;
    }

    /** The profile; empty when nobody has told one to the system. */
    Optional<ScreenProfile> profile() {
        return atom().or(this::colord);
    }

    private Optional<ScreenProfile> atom() {
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.empty();
        }
        return commands.output(List.of("xprop", "-root", "-len", "4194304", "_ICC_PROFILE"))
                .map(LinuxScreen::bytes)
                .filter(icc -> icc.length > 0)
                .map(icc -> ScreenProfile.of("X11", icc));
    }

    private static byte[] bytes(String answer) {
        Matcher numbers = ATOM.matcher(answer);
        if (!numbers.find()) {
            return new byte[0];
        }
        String[] values = numbers.group(1).split(",");
        byte[] icc = new byte[values.length];
        for (int i = 0; i < icc.length; i++) {
            icc[i] = (byte) Integer.parseInt(values[i].strip());
        }
        return icc;
    }

    /** The display that colord takes for the main one, else the first. */
    private Optional<ScreenProfile> colord() {
        String devices = commands.output(List.of("colormgr", "get-devices-by-kind", "display")).orElse("");
        return Stream.of(DEVICE.split(devices))
                .sorted(Comparator.comparing(d -> !d.contains("OutputPriority=primary")))
                .map(FIRST_PROFILE::matcher)
                .filter(Matcher::find)
                .map(m -> Path.of(utf8(m.group(1).strip())))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(ScreenProfile::of);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
