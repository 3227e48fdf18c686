package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Tasks;

class TilesTest {

    private final AtomicInteger fetched = new AtomicInteger();
    private final Deque<Runnable> work = new ArrayDeque<>();

    /** A grey picture of 60 megapixels. */
    private final Tiles.Source large = new Tiles.Source() {
        @Override
        public int width() {
            return 9504;
        }

        @Override
        public int height() {
            return 6336;
        }

        @Override
        public Optional<Raster> tile(int column, int row) {
            fetched.incrementAndGet();
            int width = Math.min(FullPicture.TILE, width() - column * FullPicture.TILE);
            int height = Math.min(FullPicture.TILE, height() - row * FullPicture.TILE);
            int[] argb = new int[width * height];
            Arrays.fill(argb, 0xFF808080);
            return Optional.of(new Raster(width, height, argb));
        }
    };

    private void draw(Tiles tiles, Placement at) {
        Screen.run(() -> {
            Canvas canvas = new Canvas(1900, 1267);
            tiles.draw(canvas.getGraphicsContext2D(), at);
            while (!work.isEmpty()) {
                work.pop().run();
            }
            tiles.draw(canvas.getGraphicsContext2D(), at);
            assertThat(canvas.snapshot(null, null).getPixelReader().getColor(950, 600).getRed()).isBetween(0.45, 0.55);
        });
    }

    @Test
    void tilesOfALargePictureInALargePaneAreFetchedOnce() {
        Tiles tiles = new Tiles(new Tasks(work::add, work::add), 4 << 20, () -> {});
        tiles.from(Optional.of(large));
        draw(tiles, new Placement(0, 0, 1900, 1267));
        int all = fetched.get();
        assertThat(all).isEqualTo(19 * 13);
        draw(tiles, new Placement(0, 0, 1900, 1267));
        assertThat(fetched).as("what is seen is not fetched again").hasValue(all);
    }

    @Test
    void whatIsSeenSmallIsKeptSmall() {
        TileShelf shelf = new TileShelf(new Tasks(Runnable::run, Runnable::run), 1L << 30, () -> {});
        shelf.from(Optional.of(large));
        int halvings = TileShelf.halvings(0.2);
        for (int row = 0; row < 13; row++) {
            for (int column = 0; column < 19; column++) {
                shelf.draw(new TileShelf.Place(column, row, halvings));
            }
        }
        assertThat(shelf.pixels()).isLessThan(9504L * 6336 / 10);
    }

    @Test
    void whatIsNoLongerSeenIsLetGoBeyondTheRoomThatThereIs() {
        long room = 4L * FullPicture.TILE * FullPicture.TILE;
        TileShelf shelf = new TileShelf(new Tasks(Runnable::run, Runnable::run), room, () -> {});
        shelf.from(Optional.of(large));
        for (int column = 0; column < 18; column++) {
            shelf.draw(new TileShelf.Place(column, 0, 0));
            shelf.drawn();
        }
        assertThat(shelf.pixels()).isEqualTo(room);
    }
}
