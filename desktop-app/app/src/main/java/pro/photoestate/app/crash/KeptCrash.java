package pro.photoestate.app.crash;

/**
 * A report in the folder.
 *
 * @param times how often it happened in its session
 * @param tries how often it could not be sent
 */
public record KeptCrash(CrashReport report, State state, int times, int tries) {

    /** What became of it. */
    public enum State {
        /** It is sent once that is allowed. */
        WAITING,
        /** The person does not want it sent. */
        DECLINED,
        SENT
    }

    KeptCrash withState(State other) {
        return new KeptCrash(report, other, times, tries);
    }

    KeptCrash withTimes(int other) {
        return new KeptCrash(report, state, other, tries);
    }

    KeptCrash triedAgain() {
        return new KeptCrash(report, state, times, tries + 1);
    }
}
