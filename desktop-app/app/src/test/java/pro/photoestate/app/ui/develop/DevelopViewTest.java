package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.BeforeKey;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.recipe.Operation;

/** The main path, by the mouse. */
class DevelopViewTest extends OnDevelopStage {

    @Test
    void aSliderThatIsDraggedChangesThePictureAndIsSaved() {
        Screen.run(() -> stage.find("#group-look", TitledPane.class).setExpanded(false));
        stage.ready();
        Slider slider = stage.find("#slider-tone-exposure", Slider.class);
        double before = Screen.on(slider::getValue);
        stage.hand.drag(slider.lookup(".thumb"), 30, 0);
        assertThat(stage.number(Operation.TONE, "exposure")).isGreaterThan(0.5);
        assertThat(Screen.on(slider::getValue)).isGreaterThan(before);
        stage.saved().ready();
        assertThat(stage.find("#figure-clipped", Label.class).getText()).contains("white");
        Screen.run(() -> stage.find("#group-look", TitledPane.class).setExpanded(true));
    }

    @Test
    void aDoubleClickAndTheAutoSwitchTakeAValueBack() {
        Screen.run(() -> {
            stage.find("#group-look", TitledPane.class).setExpanded(false);
            stage.model().set(Operation.TONE, "contrast", 20.0, null);
        });
        stage.ready();
        ToggleButton auto = stage.find("#auto-tone-contrast", ToggleButton.class);
        assertThat(auto.isSelected()).isFalse();
        stage.hand.click(auto);
        assertThat(stage.value(Operation.TONE, "contrast")).isEqualTo("auto");
        stage.hand.click(auto);
        assertThat(stage.value(Operation.TONE, "contrast")).isInstanceOf(Double.class);
        Slider slider = stage.find("#slider-tone-contrast", Slider.class);
        stage.hand.click(slider);
        stage.hand.click(slider);
        assertThat(stage.value(Operation.TONE, "contrast")).isEqualTo("auto");
        Screen.run(() -> stage.find("#group-look", TitledPane.class).setExpanded(true));
    }

    @Test
    void everyKeyIsOneThatAKeyboardHas() {
        assertThat(stage.view().actions())
                .flatExtracting(a -> a.key().stream().toList())
                .allMatch(k -> k instanceof KeyCodeCombination || k instanceof BeforeKey);
        assertThat(stage.view().actions()).extracting(Action::id).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfItIsLeftWhenItIsOpenedAndClosedFiftyTimes() {
        List<WeakReference<DevelopView>> closed = new ArrayList<>();
        Desk desk = Screen.on(() -> all.desk(Locale.ENGLISH));
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                DevelopView other = new DevelopView(desk, all.services, all.brought);
                other.shown();
                other.hidden();
                closed.add(new WeakReference<>(other));
            });
        }
        Screen.awaitGone(closed, 1);
    }
}
