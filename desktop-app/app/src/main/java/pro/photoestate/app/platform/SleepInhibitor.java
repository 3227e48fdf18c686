package pro.photoestate.app.platform;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

/** Keeps the machine from falling asleep while it works. Thread-safe. */
@FunctionalInterface
public interface SleepInhibitor {

    /** Keeps it awake until the result is closed, or the process ends in whatever way. Where it cannot, it says so in the log. */
    Awake hold();

    /** A machine that is kept awake. */
    interface Awake extends AutoCloseable {
        @Override
        void close();
    }

    /** By the means of this system. */
    static SleepInhibitor ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WindowsAwake::hold;
        }
        return system.startsWith("mac") ? byCommand(MAC) : byCommand(LINUX);
    }

    /** Holds the lock as long as {@code cat} waits for our end of the pipe, which closes however we end. */
    List<String> LINUX = List.of(
            "systemd-inhibit",
            "--what=idle:sleep",
            "--who=PhotoEstate Pro",
            "--why=Photos are being made",
            "--mode=block",
            "cat");

    /** Watches our process, and ends with it. */
    List<String> MAC = List.of("caffeinate", "-i", "-w", Long.toString(ProcessHandle.current().pid()));

    /** By a program that keeps the machine awake while it runs. */
    static SleepInhibitor byCommand(List<String> command) {
        return () -> {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                var _ = process.onExit().thenAccept(ended -> {
                    if (ended.exitValue() == 1) { // it refused; a program that we end has another status
                        Logs.LOG.config(() -> "the machine may fall asleep: " + command.getFirst() + " could not keep it awake");
                    }
                });
                return process::destroy;
            } catch (IOException e) {
                Logs.LOG.config(() -> "the machine may fall asleep: " + command.getFirst() + " is not to be had");
                return () -> {};
            }
        };
    }

    /** Where it is told that the machine may fall asleep. */
    final class Logs {
        static final Logger LOG = Logger.getLogger("pro.photoestate.sleep");

        private Logs() {}
    }
}
