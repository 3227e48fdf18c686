package pro.photoestate.app.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** What tests of the place SETTINGS have: a file of settings, the place, and two actions whose keys can be changed. */
@SuppressWarnings("NullAway.Init") // each test reads the file and shows the place before all else
abstract class OnSettings {

    @TempDir
    Path folder;

    final QuietWindow window = new QuietWindow();
    final AtomicInteger emptied = new AtomicInteger();
    SettingsFile file;
    SettingsView view;
    Screen screen;

    /** What differs between tests: what the first action is called, and where crash reports lie. */
    record Given(String pick, Path crashes) {}

    void read() {
        file = SettingsFile.open(folder.resolve("settings.json"));
    }

    /** Shows the place in a window of that size, px. */
    void show(Locale locale, Appearance appearance, Given given, int width, int height) {
        view = Screen.on(() -> {
            Desk desk = window.desk(Runnable::run, locale);
            List<Action> actions = List.of(
                    Action.of("pick", given.pick(), "P", () -> {}), Action.of("undo", "Undo", "Shortcut+Z", () -> {}));
            return new SettingsView(
                    desk,
                    new SettingsViewModel(file, desk.tasks(), desk.texts("common")),
                    new SettingsView.Services(
                            folder.resolve("catalog"), given.crashes(), emptied::incrementAndGet, then -> then.accept(actions)));
        });
        screen = Screen.open(width, height, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
    }
}
