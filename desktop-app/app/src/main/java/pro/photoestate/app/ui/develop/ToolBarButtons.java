package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;

/** The buttons above the picture: tools, then what lies over it. */
record ToolBarButtons(DevelopViewModel model, OverlayViewModel overlays, Function<String, Action> actions) {

    List<Node> nodes() {
        return List.of(
                tool("crop", Material2OutlinedAL.CROP, DevelopViewModel.Tool.CROP),
                tool("verticals", Material2OutlinedMZ.STRAIGHTEN, DevelopViewModel.Tool.VERTICALS),
                gap(),
                mask("windows", Material2OutlinedMZ.WB_SUNNY, OverlayViewModel.Kind.WINDOWS),
                mask("ghosts", Material2OutlinedAL.DIRECTIONS_WALK, OverlayViewModel.Kind.GHOSTS),
                mask("sources", Material2OutlinedAL.LAYERS, OverlayViewModel.Kind.SOURCES),
                button("clipping", Material2OutlinedAL.EXPOSURE, overlays.clipping()),
                gap(),
                before());
    }

    private static Node gap() {
        return new Separator(Orientation.VERTICAL);
    }

    private Node tool(String id, Ikon icon, DevelopViewModel.Tool tool) {
        return button(id, icon, model.tool().map(t -> t == tool));
    }

    private Node mask(String id, Ikon icon, OverlayViewModel.Kind kind) {
        return button(id, icon, overlays.kind().map(k -> k == kind));
    }

    private ToggleButton button(String id, Ikon icon, ObservableValue<Boolean> selected) {
        ToggleButton button = plain(id, icon);
        selected.subscribe(button::setSelected);
        button.setOnAction(e -> {
            actions.apply(id).fire();
            button.setSelected(selected.getValue());
        });
        return button;
    }

    /** Pressed again, it ends; its key is held. */
    private Node before() {
        ToggleButton button = plain("before", Material2OutlinedAL.COMPARE);
        overlays.before().subscribe(button::setSelected);
        button.setOnAction(e -> overlays.before().set(button.isSelected()));
        return button;
    }

    private ToggleButton plain(String id, Ikon icon) {
        Action action = actions.apply(id);
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId("tool-" + id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        button.disableProperty().bind(model.panelUsable().not());
        describe(button, action);
        return button;
    }

    private static void describe(ButtonBase button, Action action) {
        button.setTooltip(new Tooltip(action.tip()));
        button.setAccessibleText(action.title());
    }
}
