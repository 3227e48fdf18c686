package pro.photoestate.engine.bracket;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.OptionalDouble;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;

/**
 * A frame as grouping sees it.
 *
 * @param frame the file and its metadata
 * @param signature its pixels in small
 */
record Shot(Frame frame, Signature signature) {

    /** By time where it is known, then by name and folder: any order of the input gives the same scenes. */
    static final Comparator<Shot> ORDER = Comparator.comparing(
                    (Shot s) -> s.metadata().captured().orElse(LocalDateTime.MAX))
            .thenComparing(s -> s.frame().name())
            .thenComparing(s -> s.frame().file().toString());

    /** Focal lengths that differ by less are the same zoom setting. */
    private static final double SAME_ZOOM = 0.02;

    Metadata metadata() {
        return frame.metadata();
    }

    boolean timed() {
        return metadata().captured().isPresent();
    }

    OptionalDouble ev() {
        return metadata().exposureEv();
    }

    boolean flash() {
        return metadata().flashFired().orElse(false);
    }

    /** What all frames of a bracket share: camera, size, and whether there is a time. */
    String stream() {
        return String.join(
                "|",
                metadata().make().orElse(""),
                metadata().model().orElse(""),
                frame.width() + "x" + frame.height(),
                timed() ? "timed" : "untimed");
    }

    /** Whether camera settings allow both in one scene. */
    boolean compatible(Shot other) {
        OptionalDouble mine = metadata().focalMm();
        OptionalDouble theirs = other.metadata().focalMm();
        boolean sameZoom = mine.isEmpty()
                || theirs.isEmpty()
                || Math.abs(mine.getAsDouble() / theirs.getAsDouble() - 1) < SAME_ZOOM;
        return sameZoom && stream().equals(other.stream());
    }

    /** Seconds between the end of this exposure and the start of the next; negative by up to a second is rounding. */
    double pauseBefore(Shot next) {
        double apart = ChronoUnit.MILLIS.between(
                        metadata().captured().orElseThrow(), next.metadata().captured().orElseThrow())
                / 1000.0;
        return apart - metadata().seconds().orElse(0);
    }
}
