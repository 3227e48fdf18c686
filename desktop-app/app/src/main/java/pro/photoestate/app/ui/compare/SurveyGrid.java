package pro.photoestate.app.ui.compare;

import javafx.geometry.Rectangle2D;

/**
 * The grid in which pictures are seen largest.
 *
 * @param columns 1 or more
 * @param rows 1 or more
 * @param cellWidth px
 * @param cellHeight px
 */
record SurveyGrid(int columns, int rows, double cellWidth, double cellHeight) {

    /**
     * The best grid for a pane; of equal ones that with fewer empty cells.
     *
     * @param count of pictures, 1 or more
     * @param aspect width of a picture for each px of its height
     * @param gap px between cells
     * @param foot px of each cell below its picture
     */
    static SurveyGrid best(int count, double aspect, double width, double height, double gap, double foot) {
        SurveyGrid best = of(count, 1, width, height, gap);
        for (int columns = 2; columns <= count; columns++) {
            SurveyGrid next = of(count, columns, width, height, gap);
            double more = next.pictureWidth(aspect, foot) - best.pictureWidth(aspect, foot);
            if (more > 0.5 || (more > -0.5 && next.empty(count) < best.empty(count))) {
                best = next;
            }
        }
        return best;
    }

    private static SurveyGrid of(int count, int columns, double width, double height, double gap) {
        int rows = (count + columns - 1) / columns;
        double cellWidth = Math.max(1, (width - (columns - 1) * gap) / columns);
        double cellHeight = Math.max(1, (height - (rows - 1) * gap) / rows);
        return new SurveyGrid(columns, rows, Math.floor(cellWidth), Math.floor(cellHeight));
    }

    private double pictureWidth(double aspect, double foot) {
        return Math.min(cellWidth, Math.max(1, cellHeight - foot) * aspect);
    }

    private int empty(int count) {
        return columns * rows - count;
    }

    /** Where the picture of that index goes; an incomplete last row stands in the middle. */
    Rectangle2D cell(int index, int count, double gap) {
        int row = index / columns;
        int inRow = Math.min(columns, count - row * columns);
        double indent = (columns - inRow) * (cellWidth + gap) / 2;
        return new Rectangle2D(
                Math.rint(indent + index % columns * (cellWidth + gap)), row * (cellHeight + gap), cellWidth, cellHeight);
    }
}
