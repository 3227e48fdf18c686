package pro.photoestate.engine.decode;

import java.util.OptionalDouble;

/**
 * Focal length in pixels, which the correction of verticals needs.
 *
 * @param focalMm true focal length, mm
 * @param focal35mm the one that gives the same view on 36 x 24 mm film, mm
 * @param planePixelsPerMm pixels of the camera's own picture per mm of sensor
 * @param cameraWidth width of the camera's own picture, px
 */
record FocalLength(
        OptionalDouble focalMm, OptionalDouble focal35mm, OptionalDouble planePixelsPerMm, OptionalDouble cameraWidth) {

    /** Diagonal of 36 x 24 mm film, mm; the equivalent length is told by the diagonal (CIPA DCG-001). */
    private static final double FILM_DIAGONAL = Math.hypot(36, 24);
    /** Shortest and longest focal length of a real lens, as a share of the picture's diagonal. */
    private static final double SHORTEST = 0.15;
    private static final double LONGEST = 50;

    /** In pixels of a picture of this size, turned or not; empty when the file does not tell, or tells nonsense. */
    OptionalDouble pixels(int width, int height) {
        double diagonal = Math.hypot(width, height);
        if (focal35mm.isPresent()) {
            return plausible(focal35mm.getAsDouble() / FILM_DIAGONAL * diagonal, diagonal);
        }
        if (focalMm.isPresent() && planePixelsPerMm.isPresent()) {
            double own = focalMm.getAsDouble() * planePixelsPerMm.getAsDouble();
            double resized = Math.max(width, height) / cameraWidth.orElse(Math.max(width, height));
            return plausible(own * resized, diagonal);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble plausible(double pixels, double diagonal) {
        boolean sane = pixels > SHORTEST * diagonal && pixels < LONGEST * diagonal;
        return sane ? OptionalDouble.of(pixels) : OptionalDouble.empty();
    }
}
