package pro.photoestate.app.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.ui.common.Texts;

/** An outside editor: its name, whether it gets JPEG, and a way to take it off. */
final class EditorRow extends HBox {

    EditorRow(OutsideEditor editor, Texts texts, Consumer<Boolean> jpeg, Runnable remove) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(editor.name());
        name.setTooltip(new Tooltip(editor.program().toString()));
        Label path = new Label(editor.program().toString());
        path.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        path.setTooltip(name.getTooltip());
        path.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox asJpeg = new CheckBox(texts.get("editors.jpeg"));
        asJpeg.setSelected(editor.jpeg());
        asJpeg.selectedProperty().subscribe((was, is) -> jpeg.accept(is));
        asJpeg.setMinWidth(USE_PREF_SIZE);
        Button off = new Button(texts.get("editors.remove"));
        off.setAccessibleText(texts.get("editors.remove") + " " + editor.name());
        off.getStyleClass().add(Styles.SMALL);
        off.setMinWidth(USE_PREF_SIZE);
        off.setOnAction(e -> remove.run());
        getChildren().addAll(name, path, gap, asJpeg, off);
    }
}
