package pro.photoestate.app.queue;

/** Hears how a job comes on; called on any thread, and often. */
@FunctionalInterface
interface JobListener {

    /** A stage has begun. */
    void begun(JobStage stage);

    /**
     * Some of a stage is done.
     *
     * @param share 0..1
     */
    default void within(JobStage stage, double share) {}
}
