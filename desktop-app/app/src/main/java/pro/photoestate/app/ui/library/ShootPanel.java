package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.ui.common.Texts;

/** Name and address of a shoot. */
final class ShootPanel extends VBox {

    private final TextField name;
    private final TextField address;

    /** @param keep told the name, which is not blank, and the address */
    ShootPanel(Shoot shoot, Texts texts, Runnable close, BiConsumer<String, String> keep) {
        Panels.dress(this, 440);
        setId("shoot-panel");
        name = new TextField(shoot.name());
        address = new TextField(shoot.address());
        Label title = new Label(texts.get("rename.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Button cancel = new Button(texts.get("cancel"));
        cancel.setOnAction(e -> close.run());
        Button done = new Button(texts.get("rename.keep"));
        done.getStyleClass().add(Styles.ACCENT);
        done.disableProperty().bind(name.textProperty().map(String::isBlank));
        Runnable kept = () -> {
            if (!name.getText().isBlank()) {
                close.run();
                keep.accept(name.getText(), address.getText());
            }
        };
        done.setOnAction(e -> kept.run());
        name.setOnAction(e -> kept.run());
        address.setOnAction(e -> kept.run());
        HBox buttons = new HBox(8, cancel, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, field("rename.name", name, texts), field("rename.address", address, texts), buttons);
    }

    static VBox field(String key, javafx.scene.control.Control control, Texts texts) {
        Label word = new Label(texts.get(key));
        word.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        word.setLabelFor(control);
        control.setAccessibleText(texts.get(key));
        return new VBox(4, word, control);
    }

    /** Gives the name the focus. */
    void begin() {
        name.requestFocus();
        name.selectAll();
    }
}
