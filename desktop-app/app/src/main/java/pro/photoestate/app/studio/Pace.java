package pro.photoestate.app.studio;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** How long pictures in full take to follow a change, by how early in the recipe it lies. One thread at a time. */
final class Pace {

    /** Milliseconds: what is left of a frame of 33 ms for those who paint it. */
    private static final double GOAL = 28;

    /** How much the newest time counts. */
    private static final double NEWEST = 0.3;

    private static final Set<Operation> TASTE = EnumSet.of(Operation.TONE, Operation.COLOUR, Operation.DETAIL);

    /** Which part of the work a change of the recipe asks for. */
    enum Change {
        /** Tone, colour and detail alone. */
        TASTE,
        /** Geometry or light, and all that follows. */
        EARLY
    }

    private final Map<Change, Double> millis = new EnumMap<>(Change.class);

    static Change between(Recipe before, Recipe after) {
        var early = EnumSet.complementOf(EnumSet.copyOf(TASTE));
        return before.only(early).steps().equals(after.only(early).steps()) ? Change.TASTE : Change.EARLY;
    }

    /** Whether a picture in full would come too late for a slider that moves; early changes do, until it is known. */
    boolean isSlow(Change change) {
        return millis.getOrDefault(change, change == Change.EARLY ? 2 * GOAL : 0) > GOAL;
    }

    /** Learns from a picture in full. */
    void took(Change change, long nanos) {
        millis.merge(change, nanos / 1e6, (old, now) -> old + NEWEST * (now - old));
    }
}
