package pro.photoestate.app.queue;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a batch did.
 *
 * @param finished scenes that have their photos, now or from an earlier run
 * @param failures everything that failed
 * @param report the JSON report of docs/user-guide
 */
public record BatchResult(int finished, List<Failure> failures, ObjectNode report) {
    public BatchResult {
        failures = List.copyOf(failures);
    }
}
