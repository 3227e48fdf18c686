package pro.photoestate.engine.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The thresholds beyond which a figure deserves a look, and the words for it. */
final class Warnings {

    /** Tilt that a viewer begins to see against the frame of the picture. */
    private static final double TILT_DEG = 0.6;

    private Warnings() {}

    static List<String> of(Tones tones, double sharpness, double noise, double castDeltaE) {
        List<String> all = new ArrayList<>();
        warn(all, tones.clippedPct() > 4, "%.1f %% of the picture is white without detail", tones.clippedPct());
        warn(all, tones.crushedPct() > 4, "%.1f %% of the picture is black without detail", tones.crushedPct());
        warn(all, sharpness < 0.3, "the picture is soft: sharpness %.2f of 1", sharpness);
        warn(all, noise > 4, "noise of %.1f steps of 255", noise);
        warn(all, castDeltaE > 6, "neutral surfaces have a cast of %.1f delta E", castDeltaE);
        warn(all, tones.mean() < 0.25, "the picture is dark: mean %.2f of 1", tones.mean());
        warn(all, tones.mean() > 0.8, "the picture is very bright: mean %.2f of 1", tones.mean());
        return all;
    }

    static Optional<String> ofTilt(double degrees) {
        return Math.abs(degrees) > TILT_DEG
                ? Optional.of(String.format(Locale.ROOT, "verticals lean by %.1f degrees", Math.abs(degrees)))
                : Optional.empty();
    }

    private static void warn(List<String> all, boolean wanted, String words, double figure) {
        if (wanted) {
            all.add(String.format(Locale.ROOT, words, figure));
        }
    }
}
