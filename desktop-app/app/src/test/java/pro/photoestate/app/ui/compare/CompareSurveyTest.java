package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Screen;

/** Several scenes at once. */
class CompareSurveyTest extends OnCompare {

    private void openSurvey() {
        openOnLiving();
        Screen.run(() -> shoot.workspace.selection().set(List.of(living, hall)));
        press(KeyCode.N);
        Screen.await(() -> scene.getRoot().lookupAll(".skeleton").isEmpty());
    }

    @Test
    void aSurveyTakesMarksByKeysAndRemovesScenes() {
        openSurvey();
        assertThat(sees("#survey-hall")).isTrue();
        screen.click("#survey-hall");
        settle();
        assertThat(shoot.workspace.scene().get()).contains(hall);
        press(KeyCode.DIGIT4);
        press(KeyCode.X);
        press(KeyCode.DIGIT8);
        assertThat(shoot.catalog.scenes().photos(hall).getFirst().marks())
                .isEqualTo(new Photo.Marks(4, Photo.Flag.REJECT, Photo.Label.GREEN));
        assertThat(says("#survey-hall")).isEqualTo("hall, rating 4, rejected, green");
        press(KeyCode.U);
        press(KeyCode.DIGIT0);
        press(KeyCode.DIGIT8);
        assertThat(shoot.catalog.scenes().photos(hall).getFirst().marks()).isEqualTo(Photo.Marks.NONE);
        screen.click("#survey-hall .survey-remove");
        settle();
        assertThat(shoot.workspace.selection().get()).containsExactly(living);
        assertThat(sees(".state-panel")).isTrue();
    }
}
