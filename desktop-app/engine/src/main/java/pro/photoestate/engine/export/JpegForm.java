package pro.photoestate.engine.export;

/**
 * What a JPEG written in strips looks like.
 *
 * @param width width of the picture, 1..65500 px
 * @param height height of the picture, 1..65500 px
 * @param stripRows rows of every strip but the last, which has the rest; a multiple of 16
 * @param quality libjpeg's scale, 1..100
 * @param chroma colour samples kept
 */
public record JpegForm(int width, int height, int stripRows, int quality, Chroma chroma) {

    /** The largest side that libjpeg writes, px. */
    static final int MAX_SIDE = 65500;

    /** The largest restart interval, in minimum coded units (ITU-T T.81, B.2.4.4: sixteen bits). */
    private static final int MAX_INTERVAL = 65535;

    public JpegForm {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a JPEG of %d x %d".formatted(width, height));
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality " + quality);
        }
        if (stripRows < 16 || stripRows % 16 != 0 || units(width, stripRows, chroma) > MAX_INTERVAL) {
            throw new IllegalArgumentException("strips of %d rows, %d px wide".formatted(stripRows, width));
        }
    }

    /** The largest number of rows not above {@code wanted} that a strip may have: a multiple of 16. */
    public static int stripRows(int width, Chroma chroma, int wanted) {
        int rows = Math.max(16, wanted / 16 * 16);
        while (rows > 16 && units(width, rows, chroma) > MAX_INTERVAL) {
            rows -= 16;
        }
        return rows;
    }

    /** How many strips the picture has. */
    public int strips() {
        return (height + stripRows - 1) / stripRows;
    }

    /** First row of a strip. */
    public int firstRow(int strip) {
        return strip * stripRows;
    }

    /** Rows of a strip. */
    public int rows(int strip) {
        return Math.min(stripRows, height - firstRow(strip));
    }

    /** Minimum coded units of a whole strip. */
    int restartInterval() {
        return units(width, stripRows, chroma);
    }

    private static int units(int width, int rows, Chroma chroma) {
        return (width + chroma.unitWidth() - 1) / chroma.unitWidth() * (rows / chroma.unitHeight());
    }
}
