package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.Screen;

/** A grid of 10,000 tiles, some 20 of which are on the screen. */
class TileGridTest {

    private static final int MANY = 10_000;

    private final ObservableList<Numbered> items = FXCollections.observableArrayList(
            IntStream.range(0, MANY).mapToObj(i -> new Numbered(i, 0)).toList());
    private final GridSelection selection = new GridSelection();
    private final List<NumberTile> made = new ArrayList<>();
    private long slow;
    private int filled;
    private TileGrid<Numbered> grid;
    private Screen screen;

    /** @param version of what is shown of it */
    private record Numbered(int number, int version) implements GridItem {
        @Override
        public UUID id() {
            return new UUID(0, number);
        }
    }

    private final class NumberTile extends Tile<Numbered> {
        private int shown = -1;

        NumberTile() {
            super("number-tile");
            made.add(this);
        }

        @Override
        void show(Numbered item) {
            shown = item.number();
            filled++;
            long end = System.nanoTime() + slow;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        @Override
        void clear() {
            shown = -1;
        }
    }

    @BeforeEach
    void open() {
        selection.items(items.stream().map(Numbered::id).toList());
        grid = Screen.on(() -> new TileGrid<>(items, selection, NumberTile::new, 1, 0));
        screen = Screen.open(600, 500, () -> {
            GridInput.install(grid, selection, item -> {});
            grid.wished().set(100);
            return new Scene(grid);
        });
        Screen.await(this::whole);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private List<Integer> seen() {
        return made.stream().filter(Node::isVisible).map(t -> t.shown).sorted().toList();
    }

    private boolean whole() {
        return seen().equals(IntStream.rangeClosed(grid.firstShown(), grid.lastShown()).boxed().toList());
    }

    @Test
    void onlyTheTilesOnTheScreenExistWhereverItIsScrolledTo() {
        ScrollBar bar = Screen.on(() -> (ScrollBar) grid.lookup(".scroll-bar"));
        Screen.run(() -> bar.setValue(bar.getMax()));
        Screen.await(this::whole);
        assertThat(seen()).endsWith(MANY - 1).hasSizeLessThan(40);
        Screen.run(() -> bar.setValue(bar.getMax() / 2));
        Screen.await(this::whole);
        assertThat(made).hasSizeLessThan(60);
    }

    @Test
    void theWheelScrollsAndStopsAtTheEnds() {
        Screen.run(() -> Event.fireEvent(grid, wheel(-130)));
        Screen.await(() -> grid.scrolled().get() == 130 && whole());
        Screen.run(() -> Event.fireEvent(grid, wheel(900)));
        Screen.await(() -> grid.scrolled().get() == 0 && whole());
    }

    private static ScrollEvent wheel(double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL, 9, 9, 9, 9, false, false, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    @Test
    void keysGoToTheEndsAndByPagesAndTheFocusIsAlwaysSeen() {
        Screen.run(grid::requestFocus);
        for (KeyCode key : List.of(KeyCode.END, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.DOWN, KeyCode.RIGHT)) {
            screen.press(key);
            Screen.await(this::whole);
            assertThat(seen()).contains(selection.focus().get());
        }
        assertThat(selection.focus().get()).isEqualTo(grid.shape().columns() * (grid.rowsSeen() + 1) + 1);
    }

    @Test
    void whatDoesNotFitIntoAPulseIsFilledInTheNextOnes() {
        slow = 2_000_000;
        List<Integer> perPulse = new ArrayList<>();
        Screen.run(() -> {
            filled = 0;
            screen.stage().getScene().addPostLayoutPulseListener(() -> {
                perPulse.add(filled);
                filled = 0;
            });
            grid.scroll(50_000);
        });
        Screen.await(this::whole);
        assertThat(perPulse).allMatch(n -> n <= 2);
    }

    @Test
    void aTileOfAChangedItemIsShownAnewAndTheOthersAreLeftAlone() {
        Screen.run(() -> {
            filled = 0;
            items.set(3, new Numbered(3, 1));
        });
        Screen.await(() -> filled > 0);
        assertThat(filled).isEqualTo(1);
        Screen.run(() -> items.setAll(items.subList(0, 5).toArray(Numbered[]::new)));
        Screen.await(() -> seen().equals(List.of(0, 1, 2, 3, 4)));
    }

    @Test
    void otherSizesOfTilesKeepTheFirstRowAndTheFocusInSight() {
        Screen.run(() -> grid.showFrom(5000));
        Screen.run(() -> selection.select(grid.firstShown() + 2));
        Screen.run(() -> grid.wished().set(180));
        Screen.await(() -> grid.shape().columns() == 2 && whole());
        assertThat(seen()).contains(selection.focus().get());
        Screen.run(() -> grid.wished().set(70));
        Screen.await(() -> grid.shape().columns() > 4 && whole());
        assertThat(seen()).contains(selection.focus().get());
    }

    @Test
    void aPlaceThatIsWantedBeforeItIsLaidOutIsShownThen() {
        TileGrid<Numbered> other = Screen.on(() -> new TileGrid<>(items, selection, NumberTile::new, 1, 0));
        Screen.run(() -> {
            other.showFrom(6000);
            screen.stage().getScene().setRoot(other);
        });
        Screen.await(() -> other.scrolled().get() > 0);
        assertThat(Screen.on(other::firstShown)).isBetween(6000 - other.shape().columns(), 6000);
    }
}
