package pro.photoestate.engine.image;

/**
 * How a finished picture looks at its source.
 *
 * @param sourceWidth width of the upright reference frame, px
 * @param sourceHeight its height, px
 * @param toSource pixel of the finished picture -> pixel of the reference frame
 * @param width width of the finished picture, px
 * @param height its height, px
 */
public record View(int sourceWidth, int sourceHeight, Homography toSource, int width, int height) {

    /** The whole source as it is. */
    public static View whole(int width, int height) {
        return new View(width, height, Homography.IDENTITY, width, height);
    }

    /** Finished pixels for one source pixel in the middle of the picture: 1 at full size, 0.5 for a half-size preview. */
    public double scale() {
        double x = (width - 1) / 2.0;
        double y = (height - 1) / 2.0;
        double stepX = Math.hypot(
                toSource.x(x + 0.5, y) - toSource.x(x - 0.5, y), toSource.y(x + 0.5, y) - toSource.y(x - 0.5, y));
        return 1 / stepX;
    }
}
