package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.sentence.Sentence;

/**
 * How scenes are exported. All of it is pinned when the jobs are queued: what changes later concerns later jobs.
 *
 * @param profiles what is written of each scene, at least one; with several, each has a folder of its own
 * @param folder for the finished photos; made if missing
 * @param naming overrides the profiles' naming template
 * @param address for names; empty for the shoot's own
 * @param overwrite whether files that stand there and are not the queue's own may be replaced
 * @param priority the higher runs first; 0 is usual
 */
public record ExportRequest(
        List<ExportProfile> profiles,
        Path folder,
        Optional<String> naming,
        String address,
        boolean overwrite,
        int priority) {

    public ExportRequest {
        profiles = List.copyOf(profiles);
        folder = folder.toAbsolutePath().normalize();
        if (profiles.isEmpty()) {
            throw new JobException(JobException.Fault.JOB_INVALID, Sentence.of("app.job.noProfile"));
        }
    }

    /** With the profiles' own names, nothing replaced, at the usual priority. */
    public static ExportRequest into(Path folder, List<ExportProfile> profiles) {
        return new ExportRequest(profiles, folder, Optional.empty(), "", false, 0);
    }
}
