package pro.photoestate.app.ui.settings;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** Whether reports of failures are sent, and where to. */
final class CrashSection {

    private final SettingsViewModel model;
    private final Texts texts;
    private final Parent root;
    private boolean showing = true; // until the controls show what is set

    @FXML
    private CheckBox crashAgreed;

    @FXML
    private TextField crashDsn;

    @FXML
    private Label crashMistake;

    @FXML
    private Label crashFolder;

    /** @param folder where reports lie on this computer */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    CrashSection(SettingsViewModel model, Texts texts, Path folder) {
        this.model = model;
        this.texts = texts;
        root = Fxml.load(this, texts);
        crashAgreed.selectedProperty().subscribe(this::change);
        crashDsn.focusedProperty().subscribe(focused -> {
            if (!focused) {
                change();
            }
        });
        crashDsn.textProperty().subscribe(this::check);
        crashFolder.setText(folder.toString());
        crashFolder.setTooltip(new Tooltip(folder.toString()));
    }

    Parent root() {
        return root;
    }

    private void change() {
        if (!showing) {
            Settings.CrashReports now =
                    new Settings.CrashReports(crashAgreed.isSelected(), crashDsn.getText().strip());
            model.change(s -> s.withCrashReports(now));
        }
    }

    private void check(String typed) {
        String mistake = SettingsViewModel.isAddress(typed) ? "" : texts.get("crash.dsn.wrong");
        crashMistake.setText(mistake);
        crashMistake.setVisible(!mistake.isEmpty());
        crashMistake.setManaged(!mistake.isEmpty());
        crashDsn.setAccessibleHelp(mistake);
    }

    /** Follows the settings. */
    void show(Settings.CrashReports now) {
        showing = true;
        crashAgreed.setSelected(now.agreed());
        crashDsn.setText(now.dsn());
        showing = false;
    }
}
