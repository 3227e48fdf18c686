package pro.photoestate.server.platform;

/** What is done when the system asks the process to end. */
public final class Stop {

    private Stop() {}

    /** A thread for {@link Runtime#addShutdownHook}. */
    public static Thread hook(Runnable work) {
        return new Thread(work, "stop");
    }
}
