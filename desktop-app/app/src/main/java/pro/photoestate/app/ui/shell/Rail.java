package pro.photoestate.app.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Texts;

/** The places, at the left edge of the window. */
final class Rail {

    private Rail() {}

    /** Fills the column with one button a place; the two that are rarely needed stand at its foot. */
    static void fill(VBox column, ObjectProperty<PlaceId> place, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        Map<PlaceId, ToggleButton> buttons = new EnumMap<>(PlaceId.class);
        for (PlaceId id : PlaceId.values()) {
            if (id == PlaceId.ACCOUNT) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                column.getChildren().add(gap);
            }
            ToggleButton button = button(id, texts);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                group.selectToggle(button); // a second click does not leave it
                place.set(id);
            });
            buttons.put(id, button);
            column.getChildren().add(button);
        }
        place.subscribe(now -> group.selectToggle(buttons.get(now)));
        group.selectedToggleProperty().subscribe(now -> buttons.forEach((id, button) -> {
            if (button.equals(now)) {
                place.set(id); // arrow keys move on without an action
            }
        }));
    }

    private static ToggleButton button(PlaceId id, Texts texts) {
        ToggleButton button = new ToggleButton(texts.get("place." + id.code()), new FontIcon(icon(id)));
        button.setId("rail-" + id.code());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("rail-button");
        button.setTooltip(new Tooltip(texts.get("place." + id.code() + ".tip")));
        return button;
    }

    private static Ikon icon(PlaceId id) {
        return switch (id) {
            case SHOOTS -> Material2OutlinedAL.HOME_WORK;
            case SCENES -> Material2OutlinedMZ.VIEW_MODULE;
            case DEVELOP -> Material2OutlinedMZ.TUNE;
            case COMPARE -> Material2OutlinedAL.COMPARE;
            case BATCH -> Material2OutlinedMZ.PLAYLIST_PLAY;
            case DELIVER -> Material2OutlinedMZ.SEND;
            case ACCOUNT -> Material2OutlinedAL.ACCOUNT_CIRCLE;
            case SETTINGS -> Material2OutlinedMZ.SETTINGS;
        };
    }
}
