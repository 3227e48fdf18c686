package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridSelectionTest {

    private final GridSelection selection = new GridSelection();

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<UUID> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(GridSelectionTest::id).toList();
    }

    @BeforeEach
    void fill() {
        selection.items(ids(0, 1, 2, 3, 4, 5));
    }

    @Test
    void aClickSelectsOneAndWithShiftAllFromThere() {
        selection.select(1);
        selection.extend(4);
        assertThat(selection.selected().get()).isEqualTo(ids(1, 2, 3, 4));
        selection.extend(0);
        assertThat(selection.selected().get()).isEqualTo(ids(0, 1));
        assertThat(selection.focused()).contains(id(0));
    }

    @Test
    void withShortcutOneIsAddedOrTakenAwayAndTheOrderStaysThatOfTheGrid() {
        selection.select(4);
        selection.toggle(1);
        assertThat(selection.selected().get()).isEqualTo(ids(1, 4));
        selection.toggle(4);
        assertThat(selection.selected().get()).isEqualTo(ids(1));
    }

    @Test
    void movesStopAtTheEnds() {
        selection.move(0, false);
        assertThat(selection.focused()).contains(id(0));
        selection.move(-3, false);
        assertThat(selection.focused()).contains(id(0));
        selection.move(100, true);
        assertThat(selection.selected().get()).isEqualTo(ids(0, 1, 2, 3, 4, 5));
    }

    @Test
    void whatIsStillThereStaysSelectedAndTheFocusFallsToTheNearestPlace() {
        selection.select(2);
        selection.toggle(5);
        selection.items(ids(2, 0));
        assertThat(selection.selected().get()).isEqualTo(ids(2));
        assertThat(selection.focus().get()).isEqualTo(1);
        selection.items(List.of());
        assertThat(selection.focused()).isEmpty();
        selection.move(1, false);
        assertThat(selection.selected().get()).isEmpty();
    }

    @Test
    void tenThousandAreSelectedAtOnce() {
        selection.items(IntStream.range(0, 10_000).mapToObj(GridSelectionTest::id).toList());
        selection.all();
        assertThat(selection.selected().get()).hasSize(10_000);
        selection.none();
        assertThat(selection.selected().get()).isEmpty();
    }
}
