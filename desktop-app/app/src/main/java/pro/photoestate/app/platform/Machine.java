package pro.photoestate.app.platform;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine has, and what this process has used of it. */
public final class Machine {

    /** Renders take at most this much by default, bytes: they were measured to need less. */
    private static final long USUAL_BUDGET = 1_200L << 20;

    private Machine() {}

    /** Cores that this process may use. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The default budget for pictures in bytes: 1.2 GB, or half of a small machine's memory. */
    public static long pictureBudget() {
        return Math.min(USUAL_BUDGET, system().getTotalMemorySize() / 2);
    }

    /** Processor time used by this process so far, in milliseconds. */
    public static long cpuMillis() {
        return system().getProcessCpuTime() / 1_000_000;
    }

    /** The most memory this process ever held resident, in bytes; 0 where the system does not tell. */
    public static long peakResidentBytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // not Linux
        }
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
