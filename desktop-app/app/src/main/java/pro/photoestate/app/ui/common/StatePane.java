package pro.photoestate.app.ui.common;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A content, or in its stead that there is none, that it is on its way, or why it cannot be shown. */
public final class StatePane extends StackPane {

    /** Beyond this width a sentence is hard to read, px. */
    private static final double LINE = 460;

    private final Texts common;
    private final Node content;

    public StatePane(Node content, Texts common) {
        this.common = common;
        this.content = content;
        getStyleClass().add("state-pane");
        showContent();
    }

    /** The content itself. */
    public void showContent() {
        getChildren().setAll(content);
    }

    /** It is on its way; the content's place stays empty but for a quiet sign. */
    public void showLoading(String sentence) {
        ProgressIndicator sign = new ProgressIndicator();
        sign.setMaxSize(28, 28);
        Label words = sentence(sentence);
        panel(new VBox(12, sign, words));
    }

    /** There is nothing; an action tells what to do about it. */
    public void showEmpty(Ikon icon, String title, String sentence, Action... actions) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("state-icon");
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_4);
        FlowPane buttons = buttons();
        for (Action action : actions) {
            buttons.getChildren().add(button(action, buttons.getChildren().isEmpty()));
        }
        panel(new VBox(12, sign, head, sentence(sentence), buttons));
    }

    /** It cannot be shown: why, what to do, and the details to be copied. */
    public void showFault(Fault fault, Optional<Action> again) {
        FontIcon sign = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);
        sign.getStyleClass().addAll("state-icon", Styles.DANGER);
        Button copy = new Button(common.get("fault.copy"));
        copy.setOnAction(e -> copy(fault));
        FlowPane buttons = buttons();
        again.ifPresent(a -> buttons.getChildren().add(button(a, true)));
        buttons.getChildren().add(copy);
        Label code = new Label(fault.code());
        code.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        panel(new VBox(12, sign, sentence(fault.sentence()), code, buttons));
    }

    private void panel(VBox panel) {
        panel.setAlignment(Pos.CENTER);
        panel.getStyleClass().add("state-panel");
        getChildren().setAll(panel);
    }

    private static Label sentence(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(LINE);
        words.getStyleClass().addAll(Styles.TEXT_MUTED, "state-sentence");
        return words;
    }

    /** On several lines where their words are long. */
    private static FlowPane buttons() {
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private static Button button(Action action, boolean first) {
        Button button = new Button(action.title());
        if (first) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(e -> action.fire());
        return button;
    }

    private static void copy(Fault fault) {
        ClipboardContent text = new ClipboardContent();
        text.putString("%s [%s]%n%s".formatted(fault.sentence(), fault.code(), fault.details()));
        Clipboard.getSystemClipboard().setContent(text);
    }
}
