package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridShapeTest {

    @ParameterizedTest
    @CsvSource({"1192, 220", "1352, 220", "3752, 220", "1192, 120", "1192, 480", "100, 480"})
    void rowsEndAtTheEdgeAndTilesAreAsWideAsIsWishedWhereThereIsRoom(double grid, double wished) {
        GridShape shape = GridShape.of(grid, wished, 2 / 3.0, 60);
        double end = shape.x(shape.columns() - 1) + shape.width() + GridShape.GAP;
        assertThat(end).isBetween(grid - shape.columns(), Math.max(grid, 96));
        assertThat(shape.width()).isGreaterThanOrEqualTo(Math.min(wished, grid - 2 * GridShape.GAP));
    }

    @Test
    void theLastRowCountsWhenItIsNotFull() {
        GridShape shape = new GridShape(4, 100, 100);
        assertThat(shape.rows(0)).isZero();
        assertThat(shape.rows(4)).isEqualTo(1);
        assertThat(shape.rows(5)).isEqualTo(2);
    }
}
