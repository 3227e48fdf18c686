package pro.photoestate.engine.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import pro.photoestate.engine.image.Homography;

/** The visit: which scenes are photographed, in which order, with which settings. */
final class ShootPlan {

    /**
     * One press of the button.
     *
     * @param exposure the camera's settings
     * @param flash whether the flash fired
     * @param moved from px of this frame to px of the metered one, for a hand that moves
     */
    record Shot(Exposure exposure, boolean flash, Homography moved) {}

    /**
     * One set of frames.
     *
     * @param name of the rendered scene
     * @param kind what is special: {@code bracket}, {@code hand-held}, {@code fan}, {@code flash} or {@code single}
     * @param minutes after the start of the visit
     * @param focal35 focal length, mm on 35 mm film
     * @param orientation EXIF orientation of the stored files
     * @param lampGain how strong the lamps are beside the daylight as rendered
     * @param middle light of the scene's median at the reference exposure, 1 is full white
     * @param shots the frames; the first is the metered one
     */
    record Set(
            String name,
            String kind,
            double minutes,
            double focal35,
            int orientation,
            double lampGain,
            double middle,
            List<Shot> shots) {}

    static final LocalDateTime START = LocalDateTime.of(2026, 5, 14, 10, 12, 6, 340_000_000);

    private ShootPlan() {}

    /** The sets whose view lies in a folder of renderings. */
    static List<Set> rendered(Path folder) {
        return sets().stream()
                .filter(s -> Files.exists(folder.resolve(s.name()).resolve("truth.json")))
                .toList();
    }

    private static List<Set> sets() {
        return List.of(
                new Set("front", "bracket", 0, 26, 1, 0, 0.16, List.of(
                        still(1, 500, 100, 8), still(1, 2000, 100, 8), still(1, 125, 100, 8))),
                new Set("side", "single", 2.4, 24, 1, 0, 0.17, List.of(still(1, 400, 100, 8))),
                new Set("living", "bracket", 9.2, 20, 1, 0.07, 0.15, List.of(
                        still(1, 8, 100, 8), still(1, 125, 100, 8), still(1, 30, 100, 8), still(1, 2, 100, 8),
                        still(2, 1, 100, 8))),
                new Set("kitchen", "hand-held", 13.5, 20, 1, 0.09, 0.15, List.of(
                        hand(60, 0, 0, 0), hand(500, 11.3, -6.2, 0.22), hand(180, -7.6, 9.4, -0.17),
                        hand(20, 16.8, 4.1, 0.31), hand(8, -13.2, -11.7, -0.38))),
                new Set("dining", "flash", 18.1, 22, 8, 0.07, 0.15, List.of(
                        still(1, 10, 200, 8), new Shot(new Exposure(1, 40, 200, 8), true, Homography.IDENTITY))),
                new Set("bedroom", "fan", 24.7, 18.5, 1, 0.07, 0.15, List.of(
                        still(1, 15, 100, 8), still(1, 250, 100, 8), still(1, 60, 100, 8), still(1, 4, 100, 8),
                        still(1, 1, 100, 8))));
    }

    private static Shot still(int numerator, int denominator, int iso, double aperture) {
        return new Shot(new Exposure(numerator, denominator, iso, aperture), false, Homography.IDENTITY);
    }

    /** A hand-held frame at ISO 800 and f/5.6: shifted by (dx, dy) px of 1800, rolled, a trace of perspective. */
    private static Shot hand(int denominator, double dx, double dy, double rollDeg) {
        double a = Math.toRadians(rollDeg);
        double c = Math.cos(a);
        double s = Math.sin(a);
        double cx = 899.5;
        double cy = 599.5;
        Homography moved = new Homography(
                c, -s, cx - c * cx + s * cy + dx, s, c, cy - s * cx - c * cy + dy, 2e-7 * dx, 2e-7 * dy);
        return new Shot(new Exposure(1, denominator, 800, 5.6), false, moved);
    }
}
