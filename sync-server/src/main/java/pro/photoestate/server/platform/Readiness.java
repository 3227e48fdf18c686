package pro.photoestate.server.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import pro.photoestate.protocol.ProblemCode;

/** Tells a load balancer whether this server lives, and whether it can work now. */
public final class Readiness {

    /**
     * Something that a server needs.
     *
     * @param answers asked at each request; it may throw, which means no
     */
    public record Part(String name, BooleanSupplier answers) {}

    /** What {@code /health/live} answers. */
    public record Alive(boolean alive) {}

    /** What {@code /health/ready} answers. */
    public record Ready(Map<String, Boolean> parts) {}

    private Readiness() {}

    public static List<Endpoint<?, ?>> endpoints(List<Part> parts) {
        return List.of(
                Endpoint.of("GET", "/health/live", "isAlive")
                        .summary("The process lives")
                        .does(Nothing.class, Alive.class, 200, call -> Reply.ok(new Alive(true))),
                Endpoint.of("GET", "/health/ready", "isReady")
                        .summary("All that it needs answers")
                        .does(Nothing.class, Ready.class, 200, call -> ready(parts)));
    }

    private static Reply<Ready> ready(List<Part> parts) {
        Map<String, Boolean> answers = new TreeMap<>();
        parts.forEach(part -> answers.put(part.name(), answers(part)));
        answers.forEach((name, answer) -> {
            if (!answer) {
                throw new ProblemException(ProblemCode.AWAY, "%s does not answer.".formatted(name));
            }
        });
        return Reply.ok(new Ready(answers));
    }

    private static boolean answers(Part part) {
        try {
            return part.answers().getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
