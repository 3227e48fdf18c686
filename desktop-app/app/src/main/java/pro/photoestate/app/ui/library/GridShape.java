package pro.photoestate.app.ui.library;

/**
 * How tiles stand in a grid of some width.
 *
 * @param columns tiles in a row, 1 or more
 * @param width of a tile, px
 * @param height of a tile, px
 */
record GridShape(int columns, double width, double height) {

    /** Between tiles and around all of them, px. The scroll bar stands in the one at the right. */
    static final double GAP = 16;

    /** Nothing is smaller than this, px. */
    private static final double LEAST = 64;

    /**
     * Tiles as wide as is wished, or a little wider, so that rows end at the edge.
     *
     * @param wished width of a tile, px
     * @param ratio height of its picture for each px of width
     * @param foot height below the picture, px
     */
    static GridShape of(double gridWidth, double wished, double ratio, double foot) {
        double room = Math.max(LEAST, gridWidth - 2 * GAP);
        int columns = Math.max(1, (int) ((room + GAP) / (Math.max(LEAST, wished) + GAP)));
        double width = Math.floor((room - (columns - 1) * GAP) / columns);
        return new GridShape(columns, width, Math.rint(width * ratio) + foot);
    }

    int rows(int tiles) {
        return (tiles + columns - 1) / columns;
    }

    double rowHeight() {
        return height + GAP;
    }

    double x(int column) {
        return GAP + column * (width + GAP);
    }

    double y(int row) {
        return GAP + row * rowHeight();
    }

    /** Height of all tiles with the gaps around them, px. */
    double whole(int tiles) {
        return rows(tiles) * rowHeight() + GAP;
    }
}
