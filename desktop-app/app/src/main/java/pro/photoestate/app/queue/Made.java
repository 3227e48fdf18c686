package pro.photoestate.app.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the work of a job came to: files that are whole, under whatever name.
 *
 * @param earlier files that earlier runs of the same job noted: where they stand, they are its own
 * @param stageMillis wall time by stage
 * @param report JSON, what was found and done
 */
record Made(List<MadeFile> files, List<MadeFile> earlier, Map<String, Long> stageMillis, String report) {

    Made {
        files = List.copyOf(files);
        earlier = List.copyOf(earlier);
        stageMillis = Map.copyOf(stageMillis);
    }

    /** Its files and those of earlier runs. */
    List<MadeFile> all() {
        List<MadeFile> all = new ArrayList<>(files);
        all.addAll(earlier);
        return all;
    }

    /** This, made after an earlier run of the same job. */
    Made after(Optional<Made> before) {
        List<MadeFile> own = new ArrayList<>(earlier);
        before.map(Made::all).ifPresent(own::addAll);
        return new Made(files, own, stageMillis, report);
    }
}
