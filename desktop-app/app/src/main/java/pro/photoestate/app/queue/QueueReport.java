package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The queue as JSON, for {@code queue list --json}; stable field names, states and stages in small letters. */
public final class QueueReport {

    private static final JsonMapper JSON = new JsonMapper();

    private QueueReport() {}

    /** One object. */
    public static ObjectNode of(QueueSnapshot queue) {
        ObjectNode root = JSON.createObjectNode().put("paused", queue.paused());
        Map<JobState, Integer> counts = new TreeMap<>(queue.counts());
        ObjectNode numbers = root.putObject("counts");
        counts.forEach((state, count) -> numbers.put(state.code(), count));
        root.put("secondsLeft", queue.leftInAll().map(Duration::toSeconds).orElse(null));
        ArrayNode jobs = root.putArray("jobs");
        queue.jobs().forEach(job -> put(jobs.addObject(), job));
        return root;
    }

    private static void put(ObjectNode node, Job job) {
        node.put("id", job.id().toString())
                .put("kind", job.kind().code())
                .put("scene", job.scene().toString())
                .put("title", job.title())
                .put("state", job.state().name().toLowerCase(Locale.ROOT))
                .put("priority", job.priority())
                .put("attempt", job.attempt())
                .put("stage", job.stage().map(JobStage::code).orElse(null))
                .put("progress", job.progress())
                .put("notBefore", job.notBefore().map(Object::toString).orElse(null))
                .put("created", job.created().toString())
                .put("started", job.started().map(Object::toString).orElse(null))
                .put("ended", job.ended().map(Object::toString).orElse(null));
        if (job.failure().isPresent()) {
            node.putObject("failure")
                    .put("code", job.failure().get().code())
                    .put("message", job.failure().get().sentence().english());
        } else {
            node.putNull("failure");
        }
    }
}
