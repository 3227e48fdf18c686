package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Keyboard;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Batch by keys alone: real ones, which go to the control with the focus. */
@SuppressWarnings("NullAway.Init") // each test opens the place before all else
class BatchKeysTest extends OnBatch {

    private Keyboard keyboard;

    @BeforeEach
    void photograph() {
        photograph(5);
    }

    private void open(Locale locale, Appearance appearance) {
        show(locale, appearance, 1184, 720);
        Scene scene = Screen.on(() -> screen.stage().getScene());
        Screen.run(() -> scene.addEventHandler(KeyEvent.KEY_PRESSED, this::does));
        keyboard = new Keyboard(scene, desk.tasks());
        at.enqueue(at.scenes);
        await(() -> rows().size() == 5);
    }

    /** What the window around the place does with its keys. */
    private void does(KeyEvent event) {
        view.actions().stream()
                .filter(a -> a.key().filter(k -> k.match(event)).isPresent())
                .filter(a -> a.possible().getAsBoolean())
                .findFirst()
                .ifPresent(Action::fire);
    }

    private Optional<UUID> chosen() {
        return Optional.ofNullable(Screen.on(() -> list().getSelectionModel().getSelectedItem())).map(JobRow::id);
    }

    /** From the first control to the list, and to one of its rows. */
    private UUID reach(int row) {
        for (int i = 0; i < 12 && !(keyboard.focus() instanceof ListView); i++) {
            keyboard.press(KeyCode.TAB);
        }
        assertThat(keyboard.focus()).as("reached by Tab").isInstanceOf(ListView.class);
        keyboard.press(KeyCode.HOME);
        for (int i = 0; i < row; i++) {
            keyboard.press(KeyCode.DOWN);
        }
        UUID job = Screen.on(() -> rows().get(row).id());
        assertThat(chosen()).contains(job);
        return job;
    }

    @Test
    void aJobIsMovedInLineAndStaysChosenWhereverItGoes() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(2);
        keyboard.press(KeyCode.ALT, KeyCode.UP);
        await(() -> rows().get(1).id().equals(job));
        assertThat(chosen()).contains(job);
        keyboard.press(KeyCode.ALT, KeyCode.UP);
        await(() -> rows().getFirst().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.END);
        await(() -> rows().getLast().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.HOME);
        await(() -> rows().getFirst().id().equals(job));
        keyboard.press(KeyCode.ALT, KeyCode.DOWN);
        await(() -> rows().get(1).id().equals(job));
        assertThat(chosen()).contains(job);
    }

    @Test
    void anUrgentJobGoesBeforeAllOthersAndBackInTurn() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(3);
        keyboard.press(KeyCode.U);
        await(() -> rows().getFirst().id().equals(job));
        assertThat(rows().getFirst().says()).isEqualTo("Before all others");
        assertThat(at.queue().job(job).orElseThrow().priority()).isPositive();
        keyboard.press(KeyCode.U);
        await(() -> rows().getLast().id().equals(job));
        assertThat(rows().getLast().says()).isEqualTo("In line");
    }

    @Test
    void aJobIsCancelledAndTriedAgain() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(1);
        keyboard.press(KeyCode.DELETE);
        await(() -> rows().getLast().state() == JobState.CANCELLED);
        assertThat(rows().getLast().id()).isEqualTo(job);
        assertThat(chosen()).contains(job);
        keyboard.press(KeyCode.R);
        await(() -> rows().stream().allMatch(r -> r.state() == JobState.QUEUED));
    }

    @Test
    void spacePausesTheQueueAndEnterOpensTheSceneAlsoFromTheList() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID job = reach(2);
        keyboard.press(KeyCode.SPACE);
        await(() -> at.queue().snapshot().paused() && summary().startsWith("Paused"));
        keyboard.press(KeyCode.SPACE);
        await(() -> !at.queue().snapshot().paused());
        keyboard.press(KeyCode.ENTER);
        assertThat(window.went).containsExactly(PlaceId.DEVELOP);
        assertThat(Screen.on(() -> desk.workspace().scene().get())).contains(at.queue().job(job).orElseThrow().scene());
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT", "de, CONTRAST"})
    void eachStateOfAJobIsToldInWords(String language, Appearance appearance) {
        at.spoil(at.scenes.get(0), new PhotoException(FaultCode.TRUNCATED, Sentence.plain("room00.jpg ends before its picture is complete; copy it again")));
        at.spoil(at.scenes.get(1), new PhotoException(FaultCode.UNWRITABLE, Sentence.plain("the disk of out is full; free some space")));
        open(Locale.of(language), appearance);
        reach(4);
        keyboard.press(KeyCode.DELETE);
        await(() -> rows().stream().anyMatch(r -> r.state() == JobState.CANCELLED));
        at.queue().start(1);
        await(() -> rows().stream().filter(r -> r.state() == JobState.DONE).count() == 2
                && rows().stream().anyMatch(r -> r.state() == JobState.FAILED)
                && rows().stream().anyMatch(r -> r.state() == JobState.QUEUED && r.failure().isPresent()));
        JobRow waiting = rows().stream().filter(r -> r.state() == JobState.QUEUED).findFirst().orElseThrow();
        assertThat(waiting.says()).contains("2").contains(language.equals("de") ? "Versuch" : "Try");
        assertThat(waiting.failure().orElseThrow()).contains("disk");
        picture("batch-states-%s-%s.png".formatted(language, appearance));
    }
}
