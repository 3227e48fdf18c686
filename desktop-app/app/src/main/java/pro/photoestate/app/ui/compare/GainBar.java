package pro.photoestate.app.ui.compare;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Texts;

/** By how much a difference may be amplified, in a row, one of them chosen. */
final class GainBar {

    private GainBar() {}

    /** @param more the action that goes from one to the next */
    static void fill(HBox row, Sight sight, Action more, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        for (int gain : Difference.GAINS) {
            ToggleButton button = new ToggleButton(texts.get("gain", gain));
            button.setId("gain-" + gain);
            button.setToggleGroup(group);
            button.getStyleClass().add(gain == 1 ? "left-pill" : gain == Difference.GAINS[1] ? "center-pill" : "right-pill");
            button.setTooltip(new Tooltip(more.tip()));
            button.setOnAction(e -> {
                group.selectToggle(button); // a second click does not leave it
                sight.gain().set(gain);
            });
            sight.gain().subscribe(now -> button.setSelected(now.intValue() == gain));
            row.getChildren().add(button);
        }
    }
}
