package pro.photoestate.app.desktop;

import java.util.OptionalInt;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Settings;

/**
 * How the memory that the program may take is shared out among those who may work at once, bytes.
 *
 * @param pictures for all that is rendered
 */
record Shares(long pictures) {

    /** Thumbnails of some thousand frames. */
    static final long THUMBNAILS = 96L << 20;

    /** A dozen frames at the size of a screen. */
    static final long SCREEN = 128L << 20;

    /** Looking at frames to group them takes their previews. */
    static final long IMPORT = 160L << 20;

    /** As the person wants, or as suits the machine. */
    static Shares of(Settings settings) {
        OptionalInt wanted = settings.performance().memoryMb();
        long memory = wanted.isPresent()
                ? Math.max(Machine.memoryFor(0), (long) wanted.getAsInt() << 20)
                : Machine.usualMemory();
        return new Shares(Machine.pictureBudget(memory));
    }

    /** What Develop and Compare render with. */
    long studio() {
        return pictures / 3;
    }

    /** What the queue may take in all, its own needs among them. */
    long queue() {
        return Machine.memoryFor(pictures / 2);
    }

    /** What Deliver and outside editors render with. */
    long prints() {
        return pictures / 6;
    }

    /** What thumbnails may take on the disk. */
    static long cache(Settings settings) {
        return (long) settings.performance().cacheMb() << 20;
    }
}
