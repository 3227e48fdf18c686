package pro.photoestate.app.ui.outside;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.Texts;

/** One version in the list: what it is, what was declared about it and by whom, and what can be done with it. */
final class VersionRow extends HBox {

    private final Texts texts;
    private final Locale locale;
    private final VBox words = new VBox(2);

    private VersionRow(Texts texts, Locale locale, boolean chosen) {
        super(12);
        this.texts = texts;
        this.locale = locale;
        getStyleClass().add("version");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = new FontIcon(
                chosen ? Material2OutlinedMZ.RADIO_BUTTON_CHECKED : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
        icon.getStyleClass().add(chosen ? "version-chosen" : "version-other");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    /** The photo that the scene's recipe makes. */
    static VersionRow own(Texts texts, Locale locale, boolean chosen, Runnable choose) {
        VersionRow row = new VersionRow(texts, locale, chosen);
        row.words.getChildren().addAll(row.name(texts.get("versions.own")), row.line("versions.own.more"));
        row.use(chosen, texts.get("versions.own"), choose);
        return row;
    }

    /** A version from outside. */
    static VersionRow of(VersionItem item, Texts texts, Locale locale, VersionActs acts) {
        VersionRow row = new VersionRow(texts, locale, item.chosen());
        OutsideVersion version = item.version();
        String name = String.valueOf(version.file().getFileName());
        row.words.getChildren().addAll(row.name(name), row.line("versions.file", version.width(), version.height(), row.came(version)));
        version.declaration().ifPresentOrElse(row::declared, () -> row.warn("versions.undeclared"));
        if (!item.there()) {
            row.warn("versions.gone");
        } else if (item.outdated()) {
            row.warn("versions.outdated");
        }
        Button declare = row.button(version.declaration().isPresent() ? "versions.change" : "versions.declare", name);
        declare.setOnAction(e -> acts.declare(version));
        row.getChildren().add(declare);
        row.use(item.chosen(), name, () -> acts.choose(version));
        return row;
    }

    /** What is done with a version. */
    interface VersionActs {
        void declare(OutsideVersion version);

        void choose(OutsideVersion version);
    }

    private void declared(Declaration said) {
        String deeds = said.inOrder().stream().map(this::deed).collect(Collectors.joining(", "));
        words.getChildren().add(line(said.generative() ? "versions.said.generative" : "versions.said", deeds, said.by()));
        if (!said.words().isEmpty()) {
            words.getChildren().add(line("versions.words", said.words()));
        }
    }

    /** The form's own words, save where they are a whole sentence. */
    private String deed(Deed deed) {
        return texts.get(deed == Deed.ENHANCEMENT ? "deed.short.enhancement" : "deed." + deed.code());
    }

    private String came(OutsideVersion version) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(version.came());
    }

    private Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("version-name");
        label.setMinWidth(0);
        return label;
    }

    private Label line(String key, Object... values) {
        Label label = new Label(texts.get(key, values));
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void warn(String key) {
        Label label = line(key);
        label.getStyleClass().setAll("label", Styles.TEXT_SMALL, "version-warning");
        label.setGraphic(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE));
        words.getChildren().add(label);
    }

    private void use(boolean chosen, String name, Runnable choose) {
        Button use = button("versions.use", name);
        use.setOnAction(e -> choose.run());
        use.setDisable(chosen);
        use.setText(texts.get(chosen ? "versions.used" : "versions.use"));
        getChildren().add(use);
    }

    private Button button(String key, String name) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key) + ": " + name);
        return button;
    }
}
