package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyGridTest {

    @ParameterizedTest
    @CsvSource({"2, 1.5, 2, 1", "3, 1.5, 2, 2", "4, 1.5, 2, 2", "6, 1.5, 3, 2", "12, 1.5, 4, 3", "3, 0.667, 3, 1", "2, 3, 1, 2"})
    void showsPicturesOfAWideWindowAsLargeAsTheyCanBe(int count, double aspect, int columns, int rows) {
        SurveyGrid grid = SurveyGrid.best(count, aspect, 1350, 790, 8, 32);
        assertThat(grid.columns()).isEqualTo(columns);
        assertThat(grid.rows()).isEqualTo(rows);
    }

    @Property
    void allCellsLieInThePaneAndApart(
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @DoubleRange(min = 0.5, max = 3) double aspect,
            @ForAll @IntRange(min = 300, max = 3000) int width,
            @ForAll @IntRange(min = 300, max = 2000) int height) {
        SurveyGrid grid = SurveyGrid.best(count, aspect, width, height, 8, 32);
        List<Rectangle2D> before = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rectangle2D cell = grid.cell(i, count, 8);
            assertThat(new Rectangle2D(-1, 0, width + 2, height).contains(cell)).isTrue();
            assertThat(before).noneMatch(cell::intersects);
            before.add(cell);
        }
    }
}
