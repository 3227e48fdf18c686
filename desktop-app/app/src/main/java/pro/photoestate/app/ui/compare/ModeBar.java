package pro.photoestate.app.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Texts;

/** The modes in a row, one of them chosen. */
final class ModeBar {

    private ModeBar() {}

    static void fill(HBox row, CompareViewModel model, CompareActions actions, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);
        for (Mode mode : Mode.values()) {
            ToggleButton button = new ToggleButton(texts.get("mode." + mode.code()), new FontIcon(icon(mode)));
            button.setId("mode-" + mode.code());
            button.setContentDisplay(ContentDisplay.LEFT);
            button.setTooltip(new Tooltip(actions.get("mode." + mode.code()).tip()));
            button.setToggleGroup(group);
            button.getStyleClass().add(place(mode));
            button.setOnAction(e -> {
                group.selectToggle(button); // a second click does not leave it
                model.sight().mode().set(mode);
            });
            buttons.put(mode, button);
            row.getChildren().add(button);
        }
        model.sight().mode().subscribe(now -> group.selectToggle(buttons.get(now)));
    }

    private static String place(Mode mode) {
        return mode == Mode.SPLIT_VERTICAL ? "left-pill" : mode == Mode.SURVEY ? "right-pill" : "center-pill";
    }

    private static Ikon icon(Mode mode) {
        return switch (mode) {
            case SPLIT_VERTICAL -> Material2OutlinedAL.COMPARE;
            case SPLIT_HORIZONTAL -> Material2OutlinedAL.HORIZONTAL_SPLIT;
            case SIDE_BY_SIDE -> Material2OutlinedAL.FLIP;
            case BLINK -> Material2OutlinedAL.FLIP_TO_FRONT;
            case DIFFERENCE -> Material2OutlinedAL.EXPOSURE;
            case SOURCES -> Material2OutlinedAL.LAYERS;
            case SURVEY -> Material2OutlinedMZ.VIEW_MODULE;
        };
    }
}
