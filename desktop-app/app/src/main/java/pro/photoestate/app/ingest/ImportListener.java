package pro.photoestate.app.ingest;

/** Watches an import. Called on the thread that imports. */
@FunctionalInterface
public interface ImportListener {

    /** Something has changed. */
    void progressed(ImportProgress now);
}
