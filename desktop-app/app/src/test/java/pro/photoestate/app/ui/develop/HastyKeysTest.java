package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.FullDisk;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** Keys that come faster than the disk writes. */
class HastyKeysTest extends OnDevelopStage {

    private static FullDisk disk;

    private final CountDownLatch busy = new CountDownLatch(1);

    @BeforeAll
    static void disk() {
        disk = new FullDisk(all.catalog.database());
    }

    /** The disk is slow: nothing is written until {@link #diskGoesOn}. */
    private void diskIsBusy() {
        CountDownLatch held = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> all.catalog.database().write(handle -> {
            held.countDown();
            return await(busy);
        }));
        await(held);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    @AfterEach
    void diskGoesOn() {
        busy.countDown();
        disk.full(false);
    }

    private static boolean says(String words) {
        return stage.screen.robot().lookup(words).tryQuery().isPresent();
    }

    private static void press(KeyCode... keys) {
        stage.hand.press(keys);
    }

    private static Recipe stored() {
        return all.edits.edits().current(all.scenes.getFirst());
    }

    private static void settled(Recipe expected) {
        Screen.await(() -> stage.workspace.turns().isIdle());
        assertThat(Screen.on(() -> stage.model().recipe().get())).isEqualTo(expected);
        assertThat(stored()).isEqualTo(expected);
    }

    private static Recipe with(String name, double value) {
        return RecipeValues.with(Looks.NATURAL, Operation.COLOUR, name, value);
    }

    @Test
    void anEditIsUndoneThoughItIsNotYetWritten() {
        diskIsBusy();
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.Z);
        diskGoesOn();
        settled(Looks.NATURAL);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        settled(with("vibrance", 1));
    }

    @Test
    void anEditThatIsMadeWhileAnUndoRunsLeavesTheUndoAndIsNotLost() {
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        stage.saved();
        diskIsBusy();
        press(KeyCode.CONTROL, KeyCode.Z);
        stage.focus("#slider-colour-saturation");
        press(KeyCode.RIGHT);
        assertThat(stage.number(Operation.COLOUR, "saturation")).isEqualTo(1);
        diskGoesOn();
        settled(with("saturation", 1));
        press(KeyCode.CONTROL, KeyCode.Z);
        settled(Looks.NATURAL);
    }

    @Test
    void ctrlZInTheMidstOfADragTakesBackWhatWasDraggedUntilThenAndTheRestStands() {
        String drag = Screen.on(() -> stage.model().newGesture());
        diskIsBusy();
        Screen.run(() -> {
            for (int i = 1; i <= 20; i++) {
                stage.model().set(Operation.COLOUR, "vibrance", (double) i, drag);
                stage.model().set(Operation.COLOUR, "saturation", (double) i, drag);
            }
        });
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.run(() -> stage.model().set(Operation.COLOUR, "vibrance", 21.0, drag));
        diskGoesOn();
        settled(with("vibrance", 21));
        press(KeyCode.CONTROL, KeyCode.Z);
        settled(Looks.NATURAL);
    }

    @Test
    void anEditThatCannotBeSavedStaysIsSaidAndIsSavedWhenThereIsRoomAgain() {
        disk.full(true);
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        Screen.await(() -> says("Try again"));
        Screen.await(() -> stage.workspace.turns().isIdle());
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(1);
        assertThat(stored()).isEqualTo(Looks.NATURAL);
        disk.full(false);
        stage.screen.click("Try again");
        settled(with("vibrance", 1));
    }

    @Test
    void ctrlZTakesBackAnEditThatCannotBeSavedAndLosesNoOther() {
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        settled(with("vibrance", 1));
        disk.full(true);
        stage.focus("#slider-colour-saturation");
        press(KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.Z);
        settled(with("vibrance", 1));
        press(KeyCode.CONTROL, KeyCode.Z); // which the disk does not take now
        settled(with("vibrance", 1));
        disk.full(false);
        press(KeyCode.CONTROL, KeyCode.Z);
        settled(Looks.NATURAL);
    }
}
