package pro.photoestate.engine.bracket;

/**
 * A rectangle of whole pixels.
 *
 * @param x first column
 * @param y first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Area(int x, int y, int width, int height) {
    public Area {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an area of %d x %d".formatted(width, height));
        }
    }
}
