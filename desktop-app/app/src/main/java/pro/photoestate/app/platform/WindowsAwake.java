package pro.photoestate.app.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.CountDownLatch;

/** {@code SetThreadExecutionState} of Windows, which keeps the machine awake for one thread; so that is one of its own. */
final class WindowsAwake {

    /** ES_CONTINUOUS: until the next call. */
    private static final int CONTINUOUS = 0x8000_0000;

    /** ES_SYSTEM_REQUIRED: the screen may go dark, the machine may not sleep. */
    private static final int SYSTEM_REQUIRED = 1;

    private WindowsAwake() {}

    static SleepInhibitor.Awake hold() {
        var end = new CountDownLatch(1);
        Thread.ofPlatform().name("awake").daemon().start(() -> stayAwake(end));
        return end::countDown;
    }

    @SuppressWarnings("restricted") // what calls the system is
    private static void stayAwake(CountDownLatch end) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle set = Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup("kernel32", arena)
                                    .find("SetThreadExecutionState")
                                    .orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int before = (int) set.invokeExact(CONTINUOUS | SYSTEM_REQUIRED);
            if (before == 0) {
                SleepInhibitor.Logs.LOG.config("the machine may fall asleep: Windows refused to be kept awake");
            }
            end.await();
            int _ = (int) set.invokeExact(CONTINUOUS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // what a foreign function may throw; the work goes on without it
            SleepInhibitor.Logs.LOG.config(() -> "the machine may fall asleep: " + e);
        }
    }
}
