package pro.photoestate.app.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

class UndoLogTest {

    private final List<String> events = new ArrayList<>();

    /** An act that notes what happens to it. */
    private record Noted(List<String> events, String nameKey) implements Act {
        @Override
        public Set<UUID> affected() {
            return Set.of();
        }

        @Override
        public void undo() {
            if (nameKey.equals("broken")) {
                throw new IllegalStateException("the scene is gone");
            }
            if (nameKey.equals("full") && events.isEmpty()) {
                events.add("no room");
                throw new PhotoException(FaultCode.UNWRITABLE, Sentence.plain("no room"));
            }
            events.add("undo " + nameKey);
        }

        @Override
        public void redo() {
            events.add("redo " + nameKey);
        }
    }

    private Noted act(String name) {
        return new Noted(events, name);
    }

    private void perform(UndoLog log, String... names) {
        for (String name : names) {
            log.perform(() -> Optional.of(act(name)));
        }
    }

    @Test
    void undoesFromTheLastAndRedoesFromTheFirst() {
        UndoLog log = new UndoLog(10);
        perform(log, "a", "b");
        log.undo();
        log.undo();
        assertThat(log.undo()).isEmpty();
        log.redo();
        log.redo();
        assertThat(log.redo()).isEmpty();
        assertThat(events).containsExactly("undo b", "undo a", "redo a", "redo b");
    }

    @Test
    void somethingNewMakesAnEndOfWhatCouldBeRedone() {
        UndoLog log = new UndoLog(10);
        perform(log, "a", "b");
        log.undo();
        log.perform(Optional::empty);
        assertThat(log.state().nextRedo()).contains(act("b"));
        perform(log, "c");
        assertThat(log.state().nextRedo()).isEmpty();
        assertThat(log.state().nextUndo()).contains(act("c"));
    }

    @Test
    void theOldestAreForgotten() {
        UndoLog log = new UndoLog(2);
        perform(log, "a", "b", "c");
        log.undo();
        log.undo();
        assertThat(log.undo()).isEmpty();
        assertThat(events).containsExactly("undo c", "undo b");
    }

    @Test
    void anActThatFailsDoesNotBarTheWay() {
        UndoLog log = new UndoLog(10);
        perform(log, "a", "broken");
        assertThatThrownBy(log::undo).hasMessage("the scene is gone");
        assertThat(log.undo()).contains(act("a"));
    }

    @Test
    void anActThatTheDiskDoesNotTakeBackNowIsTakenBackLater() {
        UndoLog log = new UndoLog(10);
        perform(log, "a", "full");
        assertThatThrownBy(log::undo).isInstanceOf(PhotoException.class);
        assertThat(log.state().nextUndo()).contains(act("full"));
        log.undo();
        log.undo();
        assertThat(events).containsExactly("no room", "undo full", "undo a");
    }

    @Test
    void listenersHearWhatHappenedAndWhatCanHappenNext() {
        UndoLog log = new UndoLog(10);
        List<UndoLog.Turn> heard = new ArrayList<>();
        Runnable leave = log.listen(heard::add);
        perform(log, "a");
        log.undo();
        log.clear();
        leave.run();
        perform(log, "b");
        assertThat(heard)
                .containsExactly(
                        new UndoLog.Turn(Optional.of(act("a")), Optional.of(act("a")), Optional.empty()),
                        new UndoLog.Turn(Optional.of(act("a")), Optional.empty(), Optional.of(act("a"))),
                        new UndoLog.Turn(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void severalActsThatAreOneAreUndoneFromTheLast() {
        Act both = Act.together("both", List.of(act("a"), act("b")));
        both.undo();
        both.redo();
        assertThat(events).containsExactly("undo b", "undo a", "redo a", "redo b");
    }
}
