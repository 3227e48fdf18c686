package pro.photoestate.engine.decode;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Keeps libjpeg and libpng from writing about damaged files to standard error: they have no switch for it, they print to
 * C's {@code stderr}. With glibc that is a variable "which you can set just like any others" (The GNU C Library manual,
 * Standard Streams), and here it is set to a stream that leads nowhere. File descriptor 2 stays what it is, so that
 * Java's own standard error and its crash reports are not touched. Elsewhere the variable may be read-only: those
 * libraries go on talking there, and nothing else is lost.
 */
final class NativeStderr {

    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;
    private static final FunctionDescriptor TWO_POINTERS = FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS);

    private static final boolean MUTED = muted();

    private NativeStderr() {}

    /** Once for the process; true when C's stderr leads nowhere. */
    static boolean mute() {
        return MUTED;
    }

    private static boolean muted() {
        SymbolLookup libc = Linker.nativeLinker().defaultLookup();
        if (libc.find("gnu_get_libc_version").isEmpty()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment everywhere = MemorySegment.NULL; // RTLD_DEFAULT: the variable that all libraries see
            MemorySegment variable = call(libc, "dlsym", everywhere, arena.allocateFrom("stderr"));
            MemorySegment nowhere = call(libc, "fopen", arena.allocateFrom("/dev/null"), arena.allocateFrom("w"));
            if (variable.equals(MemorySegment.NULL) || nowhere.equals(MemorySegment.NULL)) {
                return false;
            }
            set(variable, nowhere);
            return true;
        }
    }

    @SuppressWarnings("restricted") // every command that runs the engine enables native access
    private static void set(MemorySegment variable, MemorySegment value) {
        variable.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, value);
    }

    @SuppressWarnings("restricted")
    private static MemorySegment call(SymbolLookup libc, String name, MemorySegment first, MemorySegment second) {
        MethodHandle function = Linker.nativeLinker().downcallHandle(libc.findOrThrow(name), TWO_POINTERS);
        try {
            return (MemorySegment) function.invokeExact(first, second);
        } catch (Throwable e) { // what a method handle declares; a C function throws nothing
            throw new IllegalStateException(e);
        }
    }
}
