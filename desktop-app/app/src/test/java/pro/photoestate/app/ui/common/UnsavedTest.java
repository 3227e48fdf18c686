package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsavedTest {

    private final Unsaved unsaved = new Unsaved();
    private final List<String> done = new ArrayList<>();

    @Test
    void withNothingOnItsWayNothingWaits() {
        unsaved.after(() -> done.add("undo"));
        assertThat(done).containsExactly("undo");
    }

    @Test
    void whatBuildsUponEditsWaitsForAllOfThem() {
        unsaved.begin();
        unsaved.begin();
        unsaved.after(() -> done.add("undo"));
        unsaved.end();
        assertThat(done).isEmpty();
        unsaved.end();
        assertThat(done).containsExactly("undo");
    }

    @Test
    void whatWaitsIsDoneInOrderAndOneAfterAnother() {
        unsaved.begin();
        unsaved.after(() -> {
            unsaved.begin();
            done.add("undo begins");
        });
        unsaved.after(() -> done.add("redo begins"));
        unsaved.end();
        assertThat(done).containsExactly("undo begins");
        unsaved.end();
        assertThat(done).containsExactly("undo begins", "redo begins");
    }
}
