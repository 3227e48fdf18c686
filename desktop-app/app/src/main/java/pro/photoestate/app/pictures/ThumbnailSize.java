package pro.photoestate.app.pictures;

/** Sizes that thumbnails are kept in; a view scales the next larger one down. */
public enum ThumbnailSize {
    SMALL(200),
    MEDIUM(400),
    LARGE(800);

    private final int longSide;

    ThumbnailSize(int longSide) {
        this.longSide = longSide;
    }

    /** Of the longer side, px. */
    public int longSide() {
        return longSide;
    }

    /** The smallest that has so many pixels on its longer side; the largest where none has. */
    public static ThumbnailSize atLeast(double longSide) {
        for (ThumbnailSize size : values()) {
            if (size.longSide >= longSide) {
                return size;
            }
        }
        return LARGE;
    }
}
