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

    /**
     * The same picture, smaller, of a source that has been reduced: it shows exactly as much.
     *
     * @param scale px of the finished picture, and of its source, for one before
     * @param reducedWidth width of the reduced source, px
     * @param reducedHeight its height, px
     */
    public View reduced(double scale, int reducedWidth, int reducedHeight) {
        if (toSource.equals(Homography.IDENTITY) && width == sourceWidth && height == sourceHeight) {
            return whole(reducedWidth, reducedHeight);
        }
        int w = Math.max(1, (int) Math.rint(width * scale));
        int h = Math.max(1, (int) Math.rint(height * scale));
        double x = (double) width / w;
        double y = (double) height / h;
        Homography enlarge = new Homography(x, 0, (x - 1) / 2, 0, y, (y - 1) / 2, 0, 0);
        return new View(reducedWidth, reducedHeight, enlarge.then(toSource).then(Homography.scale(scale)), w, h);
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
