package pro.photoestate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GridTest {

    private static final Grid GRID = new Grid(3, 2, new float[] {0, 1, 5, 2, 2, -1});

    @Test
    void rowsAgreeWithSinglePoints() {
        int width = 97;
        int height = 31;
        float[] row = new float[width + 20];
        for (int y = -2; y < height + 2; y++) {
            GRID.row(-10, y, width + 20, width, height, row, 0);
            for (int x = -10; x < width + 10; x++) {
                assertThat(row[x + 10])
                        .as("x %d y %d", x, y)
                        .isCloseTo(GRID.at((x + 0.5) / width, (y + 0.5) / height), within(1e-4f));
            }
        }
    }

    @Test
    void partsOfARowAgreeWithTheWholeRow() {
        float[] whole = new float[97];
        float[] part = new float[50];
        GRID.row(0, 7, 97, 97, 31, whole, 0);
        GRID.row(30, 7, 50, 97, 31, part, 0);
        for (int i = 0; i < 50; i++) {
            assertThat(part[i]).isCloseTo(whole[30 + i], within(1e-5f));
        }
    }

    @Test
    void linesOverATileAgreeWithSinglePoints() {
        var tile = new Tile();
        tile.place(-10, -2, 60, 35);
        var lines = new GridLines(GRID, tile, View.whole(97, 31));
        float[] row = new float[60];
        for (int y : new int[] {-2, 0, 7, 8, 15, 16, 22, 30, 32, 3}) {
            lines.row(y, row);
            for (int i = 0; i < 60; i++) {
                assertThat(row[i])
                        .as("x %d y %d", i - 10, y)
                        .isCloseTo(GRID.at((i - 10 + 0.5) / 97, (y + 0.5) / 31), within(1e-4f));
            }
        }
    }

    @Test
    void aFinishedPictureSeesTheMapWhereItsPixelsComeFrom() {
        var view = new View(100, 100, Homography.shift(50, 0), 50, 100);
        Grid left = new Grid(20, 20, ramp(20));
        assertThat(left.seen(view).at(0.5, 0.5)).isCloseTo(0.75f, within(0.03f));
    }

    private static float[] ramp(int n) {
        float[] values = new float[n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % n + 0.5f) / n;
        }
        return values;
    }
}
