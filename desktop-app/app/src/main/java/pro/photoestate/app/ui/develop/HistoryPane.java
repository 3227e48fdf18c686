package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.ui.common.Surroundings;

/** What was changed, newest first; a click goes there. Versions have names of their own. */
final class HistoryPane extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final HistoryViewModel model;
    private final Words words;
    private final Surroundings window;
    private final ListView<HistoryEntry> list = new ListView<>();
    private final DateTimeFormatter time;

    HistoryPane(HistoryViewModel model, Words words, Surroundings window) {
        this.model = model;
        this.words = words;
        this.window = window;
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        getStyleClass().add("history");
        list.setId("history");
        list.setAccessibleText(words.texts().get("history"));
        list.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        list.setCellFactory(l -> new Line());
        list.setPlaceholder(new Label(words.texts().get("history.empty")));
        list.setOnKeyPressed(this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button keep = new Button(words.texts().get("version.keep"), new FontIcon(Material2OutlinedAL.BOOKMARK_BORDER));
        keep.setId("keep-version");
        keep.setMaxWidth(Double.MAX_VALUE);
        keep.setOnAction(e -> keep());
        VBox.setMargin(keep, new Insets(0, 16, 0, 16));
        getChildren().addAll(list, keep);
    }

    private void pressed(KeyEvent event) {
        HistoryEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        boolean named = chosen.version().label().isPresent();
        if (event.getCode() == KeyCode.ENTER) {
            model.goTo(chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.F2 && named) {
            rename(chosen.version());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && named) {
            model.forgetName(chosen.version());
            event.consume();
        }
    }

    private void rename(RecipeVersion version) {
        NamePanel.ask(
                window,
                words.texts(),
                words.texts().get("version.rename"),
                version.label().orElse(""),
                HistoryViewModel::isName,
                name -> model.rename(version, name));
    }

    /** Asks for a name and keeps what the scene has under it. */
    void keep() {
        NamePanel.ask(
                window, words.texts(), words.texts().get("version.keep"), "", HistoryViewModel::isName, model::keep);
    }

    Subscription follow() {
        return model.entries().subscribe(this::lay);
    }

    /** The line that was chosen stays chosen: keys go on from there. */
    private void lay(List<HistoryEntry> entries) {
        HistoryEntry chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(entries);
        for (int i = 0; i < entries.size() && chosen != null; i++) {
            if (entries.get(i).version().id().equals(chosen.version().id())) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private String title(HistoryEntry entry) {
        return entry.version().label().orElseGet(() -> {
            if (entry.version().parent().isEmpty()) {
                return words.texts().get("history.first", words.look(entry.version().recipe()));
            }
            if (entry.changes().isEmpty()) {
                return words.texts().get("history.same");
            }
            return entry.version().kind() == EditKind.PASTED
                    ? words.texts().get("history.pasted", words.changes(entry.changes()))
                    : words.changes(entry.changes());
        });
    }

    private final class Line extends ListCell<HistoryEntry> {

        private final Label title = new Label();
        private final Label when = new Label();
        private final FontIcon sign = new FontIcon(Material2OutlinedAL.BOOKMARK);
        private final HBox row = new HBox(8, sign, new VBox(title, when), new Region());

        Line() {
            when.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            row.getStyleClass().add("history-line");
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            setPrefWidth(0); // what is too long is whole in its tooltip, in place of a scroll bar
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    model.goTo(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setContextMenu(null);
            if (empty || entry == null) {
                setGraphic(null);
                pseudoClassStateChanged(CURRENT, false);
            } else {
                setGraphic(row);
                pseudoClassStateChanged(CURRENT, entry.current());
                show(entry);
            }
        }

        private void show(HistoryEntry entry) {
            boolean named = entry.version().label().isPresent();
            sign.setVisible(named);
            sign.setManaged(named);
            title.setText(title(entry));
            title.setTooltip(new Tooltip(title.getText()));
            when.setText(time.format(entry.version().made()));
            setAccessibleText(title.getText() + ", " + when.getText());
            if (named) {
                setContextMenu(menu(entry));
            }
        }

        private ContextMenu menu(HistoryEntry entry) {
            MenuItem rename = new MenuItem(words.texts().get("rename"));
            rename.setOnAction(e -> rename(entry.version()));
            MenuItem forget = new MenuItem(words.texts().get("version.forget"));
            forget.setOnAction(e -> model.forgetName(entry.version()));
            return new ContextMenu(rename, forget);
        }
    }
}
