package pro.photoestate.app.ui.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.crash.Dsn;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;

/** The settings as they are, and every way to change them. Changes count at once and are written in the background. */
public final class SettingsViewModel {

    private final SettingsFile file;
    private final Tasks tasks;
    private final Texts common;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    public SettingsViewModel(SettingsFile file, Tasks tasks, Texts common) {
        this.file = file;
        this.tasks = tasks;
        this.common = common;
        settings = new ReadOnlyObjectWrapper<>(this, "settings", file.current());
    }

    /** As they are now. */
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** Why the last change could not be kept for the next start, until one can. */
    public ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Looks again, as when another place changed something. */
    public void refresh() {
        settings.set(file.current());
    }

    /** Changes them. */
    public void change(UnaryOperator<Settings> change) {
        tasks.start(
                cancel -> {
                    file.change(change);
                    return file.current();
                },
                now -> {
                    fault.set(Optional.empty());
                    settings.set(now);
                },
                e -> {
                    fault.set(Optional.of(Fault.of(e, common)));
                    settings.set(file.current());
                });
    }

    /** Adds an outside editor, in the stead of one of the same name. */
    public void addEditor(OutsideEditor editor) {
        editors(all -> {
            all.removeIf(e -> e.name().equalsIgnoreCase(editor.name()));
            all.add(editor);
        });
    }

    /** Takes an outside editor off the menu. */
    public void removeEditor(OutsideEditor editor) {
        editors(all -> all.remove(editor));
    }

    private void editors(Consumer<List<OutsideEditor>> edit) {
        change(s -> {
            List<OutsideEditor> all = new ArrayList<>(s.editors());
            edit.accept(all);
            return s.withEditors(all);
        });
    }

    /** Gives an action another key, or its own again. */
    public void bind(String action, Optional<String> key) {
        change(s -> {
            Map<String, String> keys = new HashMap<>(s.keys());
            key.ifPresentOrElse(k -> keys.put(action, k), () -> keys.remove(action));
            return s.withKeys(keys);
        });
    }

    /**
     * The actions that another key would be taken from.
     *
     * @param keys the key of each action by its id, where it has one
     */
    public static List<String> conflicts(Map<String, String> keys, String action, String key) {
        return keys.entrySet().stream()
                .filter(e -> e.getValue().equals(key) && !e.getKey().equals(action))
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Whether reports can be sent there; nowhere is an address too. */
    public static boolean isAddress(String dsn) {
        return dsn.isBlank() || Dsn.of(dsn.strip()).isPresent();
    }
}
