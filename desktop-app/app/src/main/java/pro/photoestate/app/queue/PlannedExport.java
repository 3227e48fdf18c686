package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;

/** Jobs with the names of their files, not queued yet. */
public final class PlannedExport {

    private final List<JobDraft> drafts;

    PlannedExport(List<JobDraft> drafts) {
        this.drafts = List.copyOf(drafts);
    }

    /** The final names of each job's files, one a profile; jobs in the order of the parts and their scenes. */
    public List<List<Path>> outputs() {
        return drafts.stream().map(d -> d.task().outputs()).toList();
    }

    List<JobDraft> drafts() {
        return drafts;
    }
}
