package pro.photoestate.app.crash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pro.photoestate.app.crash.CrashReport.Failure;
import pro.photoestate.app.crash.CrashReport.Frame;
import tools.jackson.databind.json.JsonMapper;

/** A report as Sentry takes it: an event and the log as a file, each behind its header (develop.sentry.dev, "Envelopes"). */
final class Envelope {

    private static final JsonMapper JSON = new JsonMapper();

    private Envelope() {}

    static byte[] of(KeptCrash crash) {
        CrashReport report = crash.report();
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        line(envelope, Map.of("event_id", id(report)));
        item(envelope, Map.of("type", "event", "content_type", "application/json"), JSON.writeValueAsBytes(event(crash)));
        byte[] log = String.join("\n", report.log()).getBytes(StandardCharsets.UTF_8);
        if (log.length > 0) {
            item(envelope, Map.of("type", "attachment", "filename", "log.txt", "content_type", "text/plain"), log);
        }
        return envelope.toByteArray();
    }

    private static String id(CrashReport report) {
        return report.id().toString().replace("-", "");
    }

    private static Map<String, Object> event(KeptCrash crash) {
        CrashReport report = crash.report();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_id", id(report));
        event.put("timestamp", report.time().toString());
        event.put("platform", "java");
        event.put("level", "fatal");
        event.put("release", "photoestate@" + report.version());
        event.put("contexts", Map.of("os", Map.of("raw_description", report.system()), "runtime", Map.of("raw_description", report.java())));
        event.put("extra", Map.of("memory", report.memory(), "thread", report.thread(), "times", crash.times()));
        event.put("exception", Map.of("values", report.failures().reversed().stream().map(Envelope::failure).toList()));
        return event;
    }

    /** The protocol wants what came last at the end. */
    private static Map<String, Object> failure(Failure failure) {
        int dot = failure.type().lastIndexOf('.');
        List<Map<String, Object>> frames = failure.frames().reversed().stream().map(Envelope::frame).toList();
        return Map.of(
                "type", failure.type().substring(dot + 1),
                "module", failure.type().substring(0, Math.max(0, dot)),
                "value", failure.message(),
                "stacktrace", Map.of("frames", frames));
    }

    private static Map<String, Object> frame(Frame frame) {
        return Map.of(
                "module", frame.type(),
                "function", frame.method(),
                "filename", frame.file(),
                "lineno", Math.max(0, frame.line()),
                "in_app", frame.type().startsWith("pro.photoestate."));
    }

    private static void item(ByteArrayOutputStream envelope, Map<String, Object> header, byte[] payload) {
        Map<String, Object> whole = new LinkedHashMap<>(header);
        whole.put("length", payload.length);
        line(envelope, whole);
        envelope.writeBytes(payload);
        envelope.write('\n');
    }

    private static void line(ByteArrayOutputStream envelope, Map<String, ?> values) {
        envelope.writeBytes(JSON.writeValueAsBytes(values));
        envelope.write('\n');
    }
}
