package pro.photoestate.app.queue;

import java.util.Locale;

/** What a running job does at the moment. */
public enum JobStage {
    /** For the memory that it needs. */
    WAITING(0, 0.02),
    /** Reads, aligns and merges the frames. */
    MERGING(0.02, 0.6),
    /** Finds and applies geometry, light and colour. */
    FINISHING(0.6, 0.85),
    /** Encodes the files. */
    WRITING(0.85, 0.98),
    /** Gives the files their names and puts them on record. */
    NAMING(0.98, 1);

    private final double begin;
    private final double end;

    JobStage(double begin, double end) {
        this.begin = begin;
        this.end = end;
    }

    /** The share of the job's time that lies before it, 0..1; estimated for brackets of five frames of 24 MP. */
    public double begin() {
        return begin;
    }

    /**
     * How much of the job is done when so much of this is.
     *
     * @param share 0..1
     */
    double at(double share) {
        return begin + Math.clamp(share, 0, 1) * (end - begin);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobStage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
