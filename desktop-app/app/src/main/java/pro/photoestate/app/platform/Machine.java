package pro.photoestate.app.platform;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What this machine has, and what this process has used of it. */
public final class Machine {

    /** Renders take at most this much by default, bytes: brackets of 24 MP were measured to need less. */
    private static final long USUAL_MEMORY = 1_200L << 20;

    /**
     * What the program holds beside pictures, bytes: Java and its libraries 200 MB, the rest the decoders' and the
     * passes' own; measured with brackets of 61 MP.
     */
    private static final long PROGRAM = 288L << 20;

    /** Bytes of Java's heap in use beyond which it is tidied: half of it is young, and 10 MB are needed. */
    private static final long HEAP = 80L << 20;

    /** Pictures get no less than this, bytes: a compact camera's photo is read in it. */
    private static final long LEAST_BUDGET = 64L << 20;

    private Machine() {}

    /** Whether a window can be opened: on Linux a display must be there, or one that nobody sees. */
    public static boolean hasScreen() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return !linux
                || "Headless".equals(System.getProperty("glass.platform"))
                || !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    /** What the person or the network calls it; empty when it has no name. Asks the network's names: not on the window's thread. */
    public static String name() {
        String windows = System.getenv("COMPUTERNAME");
        try {
            return windows != null ? windows : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** Cores that this process may use. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The memory in bytes that this process keeps to by default: 1.2 GB, or half of a small machine's. */
    public static long usualMemory() {
        return Math.max(memoryFor(0), Math.min(USUAL_MEMORY, system().getTotalMemorySize() / 2));
    }

    /** What is left for pictures when the process keeps to so many bytes. */
    public static long pictureBudget(long memoryBytes) {
        return memoryBytes - PROGRAM;
    }

    /** The memory in bytes with which there is room for pictures of so many bytes; with 0, the least for any picture. */
    public static long memoryFor(long pictureBytes) {
        return PROGRAM + Math.max(LEAST_BUDGET, pictureBytes);
    }

    /**
     * Frees what finished work left on Java's heap, where it is much: Java by itself lets the heap grow to its limit first,
     * beyond what the program is to hold. Takes some 20 ms every few photos.
     */
    public static void tidyHeap() {
        Runtime heap = Runtime.getRuntime();
        if (heap.totalMemory() - heap.freeMemory() > HEAP) {
            System.gc();
        }
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
