package pro.photoestate.engine.decode;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;

/**
 * Keeps OpenCV's decoders from writing about damaged files to standard error: every fault is told once, by us. The
 * function has no Java binding; where it has another name (Windows), OpenCV goes on talking, and nothing else is lost.
 */
final class NativeLog {

    private static final String SET_LOG_LEVEL = "_ZN2cv5utils7logging11setLogLevelENS1_8LogLevelE";
    private static final int SILENT = 0;

    private static final boolean SILENCED = silenced();

    private NativeLog() {}

    /** Once for the process; true when OpenCV is silent. */
    static boolean silence() {
        return SILENCED;
    }

    @SuppressWarnings("restricted") // every command that runs the engine enables native access
    private static boolean silenced() {
        Loader.load(opencv_core.class);
        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return SymbolLookup.loaderLookup()
                .find(SET_LOG_LEVEL)
                .map(function -> {
                    try {
                        int before = (int) Linker.nativeLinker().downcallHandle(function, type).invokeExact(SILENT);
                        return before >= SILENT;
                    } catch (Throwable e) { // what a method handle declares; a call without memory cannot fail
                        throw new IllegalStateException(e);
                    }
                })
                .orElse(false);
    }
}
