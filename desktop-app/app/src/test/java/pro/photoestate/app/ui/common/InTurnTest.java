package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(background::add, window::add);
    private final InTurn turns = new InTurn();
    private final List<String> events = new ArrayList<>();

    private void goOn() {
        while (!background.isEmpty() || !window.isEmpty()) {
            (background.isEmpty() ? window : background).pop().run();
        }
    }

    private void ask(String name) {
        turns.run(
                tasks,
                cancel -> {
                    events.add(name + " begins");
                    if (name.equals("broken")) {
                        throw new IllegalStateException("no disk");
                    }
                    if (name.equals("cancelled")) {
                        throw new CancellationException();
                    }
                    return name;
                },
                done -> events.add(done + " done"),
                e -> events.add(e.getMessage()));
    }

    @Test
    void oneIsDoneAfterTheOtherAsItWasAskedFor() {
        ask("edit");
        ask("undo");
        ask("redo");
        assertThat(background).hasSize(1);
        assertThat(turns.isIdle()).isFalse();
        goOn();
        assertThat(events).containsExactly("edit begins", "edit done", "undo begins", "undo done", "redo begins", "redo done");
        assertThat(turns.isIdle()).isTrue();
    }

    @Test
    void whatFailsOrIsCancelledHoldsNothingUp() {
        ask("broken");
        ask("cancelled");
        ask("edit");
        goOn();
        assertThat(events).containsExactly("broken begins", "no disk", "cancelled begins", "edit begins", "edit done");
    }

    @Test
    void anErrorHoldsNothingUpEither() {
        turns.run(tasks, cancel -> {
            throw new StackOverflowError();
        }, done -> {}, e -> {});
        ask("edit");
        assertThatThrownBy(this::goOn).isInstanceOf(StackOverflowError.class);
        goOn();
        assertThat(events).containsExactly("edit begins", "edit done");
        assertThat(tasks.running().get()).isZero();
    }

    @Test
    void whatFailsWhileItBeginsOrIsToldHoldsNothingUp() {
        turns.run(tasks, cancel -> "", done -> {
            throw new IllegalStateException("the view is gone");
        }, e -> {});
        turns.ask(ended -> {
            throw new IllegalStateException("it does not begin");
        });
        ask("edit");
        assertThatThrownBy(this::goOn).isInstanceOf(IllegalStateException.class);
        goOn();
        assertThat(events).containsExactly("edit begins", "edit done");
    }
}
