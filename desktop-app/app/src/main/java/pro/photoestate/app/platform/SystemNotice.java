package pro.photoestate.app.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells a person something while another program has the screen, by the system's own notifications. Where there are none to
 * be had by a command (Windows), nothing is told: the window says it when it is looked at.
 *
 * @param command that shows a notification when a title and a sentence are added to it
 */
public record SystemNotice(List<String> command) {

    private static final Logger LOG = Logger.getLogger("pro.photoestate.notice");

    /** AppleScript that takes title and sentence as arguments, so that nothing in them is code. */
    private static final List<String> MAC = List.of(
            "osascript",
            "-e",
            "on run argv",
            "-e",
            "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e",
            "end run");

    public SystemNotice {
        command = List.copyOf(command);
    }

    /** By the means of this system. */
    public static Optional<SystemNotice> ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) {
            return Optional.of(new SystemNotice(List.of("notify-send", "--app-name=PhotoEstate Pro", "--")));
        }
        return system.startsWith("mac") ? Optional.of(new SystemNotice(MAC)) : Optional.empty();
    }

    /** Shows it, soon; whether it could be asked for. */
    public boolean show(String title, String sentence) {
        List<String> whole = new ArrayList<>(command);
        whole.add(title);
        whole.add(sentence);
        try {
            new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.log(Level.CONFIG, "the system shows no notifications", e);
            return false;
        }
    }
}
