package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SleepInhibitorTest {

    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        SleepInhibitor.Logs.LOG.setLevel(Level.CONFIG);
        SleepInhibitor.Logs.LOG.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        SleepInhibitor.Logs.LOG.removeHandler(ear);
        SleepInhibitor.Logs.LOG.setLevel(null);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no sh
    void theCommandRunsAsLongAsTheMachineIsToStayAwake() throws Exception {
        Path pid = folder.resolve("pid");
        List<String> command = List.of("sh", "-c", "echo $$ > '%s.part'; mv '%s.part' '%s'; exec cat".formatted(pid, pid, pid));
        ProcessHandle running;
        try (SleepInhibitor.Awake awake = SleepInhibitor.byCommand(command).hold()) {
            assertThat(awake).isNotNull();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!Files.exists(pid) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            running = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
            assertThat(running.isAlive()).isTrue();
        }
        running.onExit().get(20, TimeUnit.SECONDS);
        assertThat(logged).isEmpty();
    }

    @Test
    void whereThereIsNoSuchCommandTheWorkGoesOnWithALineInTheLog() throws Exception {
        SleepInhibitor.byCommand(List.of("photoestate-no-such-command")).hold().close();
        assertThat(logged.poll(20, TimeUnit.SECONDS))
                .isEqualTo("the machine may fall asleep: photoestate-no-such-command is not to be had");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no "false"
    void whereTheCommandRefusesTheWorkGoesOnWithALineInTheLog() throws Exception {
        SleepInhibitor.Awake awake = SleepInhibitor.byCommand(List.of("false")).hold();
        assertThat(logged.poll(20, TimeUnit.SECONDS)).contains("false could not keep it awake");
        awake.close();
    }
}
