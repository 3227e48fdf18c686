package pro.photoestate.app.queue;

/** How far a job in work has come, 0..1; never back. Thread-safe. */
final class Reached {

    /** Less than this is not worth a look at the whole queue. */
    private static final double STEP = 0.03;

    private volatile double share;

    /** How far it was told to be. */
    double share() {
        return share;
    }

    /** It is that far; tells whether that is news. */
    boolean to(double now) {
        if (now < share + STEP) { // asked first without the lock: the engine's threads come here for each row
            return false;
        }
        synchronized (this) {
            if (now < share + STEP) {
                return false;
            }
            share = now;
            return true;
        }
    }
}
