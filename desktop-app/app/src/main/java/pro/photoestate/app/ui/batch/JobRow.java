package pro.photoestate.app.ui.batch;

import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.queue.JobState;

/**
 * A job as it is shown.
 *
 * @param scene the scene it is about
 * @param title the name of the scene's reference frame
 * @param state where it is
 * @param urgent whether it runs before those that are not
 * @param says what it does, when it is tried again, or how it ended, in words
 * @param progress 0..1
 * @param left the time it will take still, in words; empty where it is not known
 * @param failure what happened, to which file, and what to do
 * @param code of that failure; empty without one
 */
public record JobRow(
        UUID id,
        UUID scene,
        String title,
        JobState state,
        boolean urgent,
        String says,
        double progress,
        String left,
        Optional<String> failure,
        String code) {

    /** Whether it can be taken out. */
    public boolean canCancel() {
        return !state.ended();
    }

    /** Whether it can be put back in line. */
    public boolean canRetry() {
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }

    /** Whether it stands in line and can be moved there. */
    public boolean canMove() {
        return state == JobState.QUEUED;
    }
}
