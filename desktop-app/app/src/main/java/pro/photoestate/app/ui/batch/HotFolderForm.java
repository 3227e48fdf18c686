package pro.photoestate.app.ui.batch;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.recipe.Recipe;

/** Asks what is to be made of a folder's new photos. */
final class HotFolderForm extends VBox {

    private final Texts texts;
    private final ChoiceBox<Recipe> look = new ChoiceBox<>();
    private final ChoiceBox<String> profile = new ChoiceBox<>();
    private final Label output = new Label();
    private Path into;

    HotFolderForm(Desk desk, Path folder, List<Recipe> looks, HotFoldersViewModel model) {
        super(16);
        texts = desk.texts("batch");
        into = folder.resolve(texts.get("hot.folder"));
        getStyleClass().add("dialog");
        setId("hot-form");
        Label title = new Label(texts.get("hot.form", String.valueOf(folder.getFileName())));
        title.getStyleClass().add(Styles.TITLE_4);
        look.getItems().setAll(looks);
        look.setConverter(new ChoiceWords<>(new HotFolderWords(texts)::look));
        look.getSelectionModel().selectFirst();
        profile.getItems().setAll(Profiles.builtIn());
        profile.getSelectionModel().selectFirst();
        output.setText(into.toString());
        output.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        output.setMaxWidth(260);
        Button change = new Button(texts.get("hot.change"));
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(e -> desk.window().askFolder(texts.get("hot.output")).ifPresent(chosen -> {
            into = chosen;
            output.setText(chosen.toString());
        }));
        Button ok = new Button(texts.get("hot.ok"));
        ok.setId("hot-ok");
        ok.setDefaultButton(true);
        ok.setOnAction(e -> {
            desk.window().closeDialog();
            model.add(folder, look.getValue(), profile.getValue(), into);
        });
        Button cancel = new Button(desk.texts("common").get("cancel"));
        cancel.setOnAction(e -> desk.window().closeDialog());
        HBox buttons = new HBox(8, cancel, ok);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid(new HBox(8, output, change)), buttons);
    }

    private GridPane grid(HBox target) {
        target.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane(16, 12);
        grid.getColumnConstraints().add(new ColumnConstraints(96));
        grid.addRow(0, labelled("hot.look", look), look);
        grid.addRow(1, labelled("hot.profile", profile), profile);
        grid.addRow(2, new Label(texts.get("hot.output")), target);
        return grid;
    }

    private Label labelled(String key, ChoiceBox<?> box) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(box);
        box.setAccessibleText(texts.get(key));
        return label;
    }
}
