package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Where the tiles of a grid will stand while they are on their way: frames without pictures, lines without words. */
final class GridSkeleton extends Region {

    private final ObservableDoubleValue wished;
    private final double ratio;
    private final double foot;

    /**
     * @param wished the width that tiles should have at least, px
     * @param ratio height of a tile's picture for each px of its width
     * @param foot height below the picture, px
     */
    GridSkeleton(ObservableDoubleValue wished, double ratio, double foot, String sentence) {
        this.wished = wished;
        this.ratio = ratio;
        this.foot = foot;
        getStyleClass().addAll("tile-grid", "grid-skeleton");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sentence);
    }

    @Override
    protected void layoutChildren() {
        GridShape shape = GridShape.of(getWidth(), wished.get(), ratio, foot);
        int rows = (int) (getHeight() / shape.rowHeight()); // whole ones: it need not scroll
        List<Region> parts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < shape.columns(); column++) {
                double picture = shape.height() - foot;
                parts.add(part(shape.x(column) + 6, shape.y(row) + 14, shape.width() - 12, picture));
                parts.add(part(shape.x(column) + 6, shape.y(row) + picture + 24, shape.width() / 2, 10));
            }
        }
        getChildren().setAll(parts);
    }

    private static Region part(double x, double y, double width, double height) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add("skeleton-part");
        part.resizeRelocate(x, y, width, height);
        return part;
    }
}
