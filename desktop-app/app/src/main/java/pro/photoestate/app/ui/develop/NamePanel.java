package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Texts;

/** Asks for a name. */
final class NamePanel extends VBox {

    private final TextField field = new TextField();

    private NamePanel(Surroundings window, Texts texts, String title, Predicate<String> good, Consumer<String> named) {
        getStyleClass().add("dialog");
        setSpacing(16);
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_4);
        field.setId("name");
        field.setPrefColumnCount(28);
        field.setAccessibleText(texts.get("name"));
        field.setPromptText(texts.get("name"));
        Button keep = new Button(texts.get("save"));
        keep.setId("name-save");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(field.textProperty().map(t -> !good.test(t)));
        keep.setOnAction(e -> {
            window.closeDialog();
            named.accept(field.getText().strip());
        });
        Button cancel = new Button(texts.get("cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> window.closeDialog());
        HBox buttons = new HBox(8, cancel, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, field, buttons);
    }

    /** Shows it; {@code named} is told a good name. */
    static void ask(
            Surroundings window, Texts texts, String title, String before, Predicate<String> good, Consumer<String> named) {
        NamePanel panel = new NamePanel(window, texts, title, good, named);
        panel.field.setText(before);
        window.showDialog(panel);
        panel.field.requestFocus();
        panel.field.selectAll();
    }
}
