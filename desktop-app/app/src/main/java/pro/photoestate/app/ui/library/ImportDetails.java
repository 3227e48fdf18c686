package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ingest.ImportResult;
import pro.photoestate.app.ui.common.Texts;

/** What an import did not take, file by file, with the reason. */
final class ImportDetails extends VBox {

    ImportDetails(String name, ImportResult result, Texts texts, Runnable close, Runnable open) {
        Panels.dress(this, 560);
        setId("import-details");
        Label title = new Label(texts.get("details.title", name));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        List<String> lines = new ArrayList<>();
        result.failures().forEach(f -> lines.add(texts.told(f.sentence())));
        result.duplicates().forEach(d -> lines.add(texts.told(d.sentence())));
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(lines));
        list.setAccessibleText(texts.get("details.title", name));
        list.setCellFactory(view -> new Line());
        list.setPrefHeight(Math.clamp(lines.size() * 48L, 96, 360));
        Button done = new Button(texts.get("close"));
        done.setCancelButton(true);
        done.setOnAction(e -> close.run());
        Button show = new Button(texts.get("import.show"));
        show.getStyleClass().add(Styles.ACCENT);
        show.setDisable(result.shoot().isEmpty());
        show.setOnAction(e -> open.run());
        HBox buttons = new HBox(8, done, show);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, list, buttons);
    }

    private static final class Line extends ListCell<String> {

        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
