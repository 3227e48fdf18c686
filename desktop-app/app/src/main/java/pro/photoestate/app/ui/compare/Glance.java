package pro.photoestate.app.ui.compare;

import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import pro.photoestate.app.ui.common.BeforeKey;
import pro.photoestate.app.ui.common.Desk;

/** What is seen for a moment: the loupe, the picture before, one picture blinking in the place of the other. */
final class Glance {

    private final Desk desk;
    private final CompareViewModel model;
    private final SurveyViewModel survey;
    private final Derived derived;
    private final PairStage pairStage;
    private final SurveyStage surveyStage;
    private final Blinking blinking;
    private final HeldKeys held;
    private ToggleButton auto = new ToggleButton();
    private boolean loupe;
    private boolean before;

    /** What glances are cast at. */
    record Stages(CompareViewModel model, SurveyViewModel survey, Derived derived, PairStage pair, SurveyStage scenes) {}

    Glance(Desk desk, Stages stages) {
        this.desk = desk;
        model = stages.model();
        survey = stages.survey();
        derived = stages.derived();
        pairStage = stages.pair();
        surveyStage = stages.scenes();
        blinking = new Blinking(model.sight().blinkRight());
        held = new HeldKeys(() -> model.state().get() == CompareViewModel.State.READY);
        held.add(KeyCode.L, this::holdLoupe);
        BeforeKey.CODES.forEach(key -> held.add(key, this::holdBefore));
        model.sight().mode().subscribe(this::modeChanged);
    }

    private void modeChanged(Mode mode) {
        if (mode != Mode.BLINK) {
            blink(false);
        }
        if (loupe) {
            holdLoupe(true);
        }
    }

    /** Lets a button begin and end the blinking. */
    void install(ToggleButton button, String tip, String still) {
        auto = button;
        button.setOnAction(e -> blink(button.isSelected()));
        button.setDisable(!desk.window().animated());
        button.setTooltip(new Tooltip(desk.window().animated() ? tip : still));
    }

    /** Listens to keys that are held until the answer ends it. */
    Subscription listen(Scene scene) {
        return held.listen(scene);
    }

    /** Whether pictures may change by themselves here. */
    boolean canBlink() {
        return model.sight().mode().get() == Mode.BLINK && desk.window().animated();
    }

    void toggleBlinking() {
        blink(!blinking.running());
    }

    private void blink(boolean on) {
        blinking.run(on && canBlink());
        auto.setSelected(blinking.running());
    }

    void toggleLoupe() {
        holdLoupe(!loupe);
    }

    private void holdLoupe(boolean on) {
        loupe = on;
        pairStage.holdLoupe(on && !model.sight().surveying());
        surveyStage.holdLoupe(on && model.sight().surveying());
    }

    void toggleBefore() {
        holdBefore(!before);
    }

    private void holdBefore(boolean on) {
        before = on;
        derived.letGo();
        survey.letGo();
        if (on && model.sight().surveying()) {
            survey.hold();
        } else if (on) {
            derived.hold();
        }
    }

    /** Looks away. */
    void end() {
        blink(false);
        holdLoupe(false);
        holdBefore(false);
    }
}
