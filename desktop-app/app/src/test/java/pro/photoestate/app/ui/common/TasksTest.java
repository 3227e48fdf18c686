package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.render.Cancel;

class TasksTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(background::add, window::add);
    private final List<String> told = new ArrayList<>();

    @Test
    void whatComesOfWorkIsToldOnTheWindowsThreadOnly() {
        tasks.start(c -> "result", told::add, e -> told.add("failed"));
        assertThat(tasks.running().get()).isOne();
        background.pop().run();
        assertThat(told).isEmpty();
        window.pop().run();
        assertThat(told).containsExactly("result");
        assertThat(tasks.running().get()).isZero();
    }

    @Test
    void aFailureIsToldInsteadOfAResult() {
        tasks.start(
                c -> {
                    throw new IOException("no disk");
                },
                r -> told.add("result"),
                e -> told.add(String.valueOf(e.getMessage())));
        background.pop().run();
        window.pop().run();
        assertThat(told).containsExactly("no disk");
    }

    @Test
    void nothingIsToldOfWorkThatWasCancelledEvenAfterItsEnd() {
        Cancel cancel = tasks.start(c -> "result", told::add, e -> told.add("failed"));
        background.pop().run();
        cancel.cancel();
        window.pop().run();
        assertThat(told).isEmpty();
        assertThat(tasks.running().get()).isZero();
    }

    @Test
    void anErrorEndsTheWaitingTooAndIsNotSwallowed() {
        tasks.start(
                c -> {
                    throw new OutOfMemoryError("made to fail");
                },
                r -> told.add("result"),
                e -> told.add("failed"));
        assertThatThrownBy(background.pop()::run).isInstanceOf(OutOfMemoryError.class);
        window.pop().run();
        assertThat(told).containsExactly("failed");
        assertThat(tasks.running().get()).isZero();
    }
}
