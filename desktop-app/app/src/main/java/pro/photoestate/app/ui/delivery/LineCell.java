package pro.photoestate.app.ui.delivery;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Texts;

/** What one file tells about its photo. */
final class LineCell extends ListCell<Looked.Line> {

    private final Texts texts;
    private final Label file = new Label();
    private final Label label = new Label();
    private final Label said = new Label();
    private final Label type = new Label();
    private final VBox row;

    LineCell(Texts texts) {
        this.texts = texts;
        file.getStyleClass().add("file");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // names begin alike, and end with what tells them apart
        label.getStyleClass().add("altered");
        label.setMinWidth(0);
        said.getStyleClass().add("said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        type.getStyleClass().add("said");
        row = new VBox(file, label, said, type);
        row.getStyleClass().add("line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Looked.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        file.setText(line.file());
        label.setText(line.label());
        label.setVisible(!line.label().isEmpty());
        label.setManaged(label.isVisible());
        said.setText(line.statement());
        type.setText(texts.get("type.line", texts.get("type." + line.sourceType()), line.sourceType()));
        setAccessibleText(line.file() + ". " + line.label() + " " + line.statement());
        setGraphic(row);
    }
}
