package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.engine.image.Homography;

class WarpTest {

    private static final int SIZE = 400;

    /** Turned, leaning and cut, from spots of the pane's picture to those of the other. */
    private static final SideMap MAP = new SideMap(new Homography(1.05, -0.2, 0.08, 0.18, 1.1, -0.12, 0.06, -0.04));

    @ParameterizedTest
    @CsvSource({"0.2, 0.25", "0.5, 0.5", "0.8, 0.3", "0.3, 0.8", "0.75, 0.75"})
    void eachSpotOfAPictureLiesOnTheSameSpotOfTheOther(double u, double v) {
        double otherU = MAP.u(u, v);
        double otherV = MAP.v(u, v);
        Raster marked = marked(otherU, otherV);
        Placement at = new Placement(-20, 10, 520, 420);
        Color seen = Screen.on(() -> {
            Canvas canvas = new Canvas(500, 440);
            Warp.of(MAP, at).draw(canvas.getGraphicsContext2D(), Pixels.image(marked), Warp.WHOLE);
            PixelReader drawn = canvas.snapshot(null, null).getPixelReader();
            return drawn.getColor((int) at.screenX(u), (int) at.screenY(v));
        });
        assertThat(seen.getRed()).isGreaterThan(0.8);
        assertThat(seen.getBlue()).isLessThan(0.3);
    }

    /** Blue with a red mark of 7 px. */
    private static Raster marked(double u, double v) {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            boolean near = Math.abs(i % SIZE - u * SIZE) < 3.5 && Math.abs(Math.floorDiv(i, SIZE) - v * SIZE) < 3.5;
            argb[i] = near ? 0xFFFF0000 : 0xFF0000FF;
        }
        return new Raster(SIZE, SIZE, argb);
    }

    @Test
    void noSeamIsSeenBetweenThePiecesOfALeaningPicture() {
        Raster blue = marked(-1, -1);
        WritableImage drawn = Screen.on(() -> {
            Canvas canvas = new Canvas(SIZE, SIZE);
            Warp.of(MAP, new Placement(0, 0, SIZE, SIZE)).draw(canvas.getGraphicsContext2D(), Pixels.image(blue), Warp.WHOLE);
            return canvas.snapshot(null, null);
        });
        for (int i = 100; i < 300; i++) {
            Color colour = drawn.getPixelReader().getColor(i, 100 + i / 2);
            assertThat(colour.getRed()).as("at %d", i).isLessThan(0.05);
        }
    }

    @Test
    void aPartThatLiesBesideThePaneIsNotDrawn() {
        Warp warp = Warp.of(MAP, new Placement(0, 0, 4000, 4000));
        assertThat(warp.isSeen(new Rectangle2D(0.9, 0.9, 0.1, 0.1), 300, 300)).isFalse();
        assertThat(warp.isSeen(Warp.WHOLE, 300, 300)).isTrue();
    }
}
