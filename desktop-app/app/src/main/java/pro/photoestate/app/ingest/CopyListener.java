package pro.photoestate.app.ingest;

/** Watches a copy. Called on the thread that copies. */
@FunctionalInterface
public interface CopyListener {

    /** Some more was done. */
    void progressed(CopyProgress now);
}
