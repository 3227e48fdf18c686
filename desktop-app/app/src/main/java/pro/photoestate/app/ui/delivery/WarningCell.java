package pro.photoestate.app.ui.delivery;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.ui.common.Texts;

/** A warning with what can be done about it. */
final class WarningCell extends ListCell<WarningItem> {

    private final Texts texts;
    private final FontIcon icon = new FontIcon(Material2OutlinedMZ.WARNING);
    private final Label about = new Label();
    private final Label sentence = new Label();
    private final Button fix;
    private final Button accept = new Button();
    private final HBox row;

    WarningCell(Texts texts, GateViewModel model, Consumer<WarningItem> fixing) {
        this.texts = texts;
        this.fix = new Button(texts.get("check.fix"));
        about.getStyleClass().add("about");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, about, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        fix.setMinWidth(Region.USE_PREF_SIZE);
        fix.setOnAction(e -> fixing.accept(getItem()));
        accept.setMinWidth(Region.USE_PREF_SIZE);
        accept.getStyleClass().add(Styles.FLAT);
        accept.setOnAction(e -> model.accept(getItem(), !getItem().accepted()));
        row = new HBox(icon, words, fix, accept);
        row.getStyleClass().add("warning");
        setPrefWidth(0); // as wide as the list, so that sentences wrap
    }

    @Override
    protected void updateItem(@Nullable WarningItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row.getStyleClass().setAll("warning", style(item));
        icon.setIconCode(switch (item.weight()) {
            case BLOCKING -> Material2OutlinedAL.ERROR_OUTLINE;
            case WARNING -> item.accepted() ? Material2OutlinedAL.CHECK : Material2OutlinedMZ.WARNING;
            case NOTE -> Material2OutlinedAL.INFO;
        });
        about.setText(item.about(texts));
        sentence.setText(item.sentence(texts));
        boolean passed = item.accepted();
        shown(fix, !passed && item.fixable());
        shown(accept, item.weight() == Weight.WARNING);
        accept.setText(texts.get(passed ? "check.accepted.one" : "check.accept"));
        fix.setAccessibleText(texts.get("check.fix") + ": " + item.about(texts));
        accept.setAccessibleText(accept.getText() + ": " + item.about(texts));
        setAccessibleText(item.about(texts) + ". " + item.sentence(texts));
        setGraphic(row);
    }

    private static String style(WarningItem item) {
        return item.weight() == Weight.BLOCKING ? "blocking" : item.open() ? "open" : "passed";
    }

    private static void shown(Button button, boolean yes) {
        button.setVisible(yes);
        button.setManaged(yes);
    }
}
