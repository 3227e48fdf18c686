package pro.photoestate.app.ui.batch;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.queue.HotFolders;

/** A hot folder with what it is doing, what is wrong with it, and whether it is watched. */
final class HotFolderRow extends VBox {

    private final HotFolders.Status status;
    private final HotFolderWords words;

    HotFolderRow(HotFolders.Status status, HotFolderWords words, HotFoldersViewModel model) {
        super(2);
        this.status = status;
        this.words = words;
        getStyleClass().add("hot-folder");
        getChildren()
                .addAll(
                        head(model),
                        sentence(words.order(status.folder()), "job-says"),
                        sentence(words.says(status), status.problem().isPresent() ? "job-failure" : "job-says"));
        words.failures(status).forEach(f -> getChildren().add(sentence(f, "job-failure")));
    }

    private HBox head(HotFoldersViewModel model) {
        HBox head = new HBox(8, name(), enabled(model), remove(model));
        head.setAlignment(Pos.CENTER_LEFT);
        if (status.problem().isPresent()) {
            FontIcon sign = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);
            sign.getStyleClass().add("job-failed");
            head.getChildren().addFirst(sign);
        }
        return head;
    }

    private Label name() {
        Label name = new Label(String.valueOf(status.folder().folder().getFileName()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(status.folder().folder().toString()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    private ToggleSwitch enabled(HotFoldersViewModel model) {
        ToggleSwitch enabled = new ToggleSwitch();
        enabled.setSelected(status.folder().enabled());
        enabled.setAccessibleText(words.watch(status.folder()));
        enabled.selectedProperty().subscribe((was, is) -> model.enable(status.folder().id(), is));
        return enabled;
    }

    private Button remove(HotFoldersViewModel model) {
        Button remove = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText(words.remove(status.folder()));
        remove.setTooltip(new Tooltip(words.remove(status.folder())));
        remove.setOnAction(e -> model.remove(status.folder().id()));
        return remove;
    }

    private static Label sentence(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
