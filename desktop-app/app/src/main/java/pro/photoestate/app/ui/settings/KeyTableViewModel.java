package pro.photoestate.app.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Texts;

/** The key of every action, those that are looked for, and what a key belongs to beside. Belongs to the window's thread. */
final class KeyTableViewModel {

    private final SettingsViewModel settings;
    private final Texts texts;
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final ReadOnlyStringWrapper conflict = new ReadOnlyStringWrapper(this, "conflict", "");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private List<Action> actions = List.of();
    private Map<String, String> changed = Map.of();

    KeyTableViewModel(SettingsViewModel settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        wanted.subscribe(this::fill);
    }

    /**
     * An action with its key.
     *
     * @param key as people know it, or that there is none
     * @param changed whether settings name a key for it
     */
    record Row(String id, String title, String key, boolean changed) {}

    /** Lists these actions, each once. */
    void offer(List<Action> all) {
        Map<String, Action> once = new LinkedHashMap<>();
        all.forEach(a -> once.putIfAbsent(a.id(), a));
        actions = List.copyOf(once.values());
        fill();
    }

    /** Shows the keys that were changed, by the actions' ids. */
    void show(Map<String, String> keys) {
        changed = keys;
        fill();
    }

    private void fill() {
        String words = wanted.get().toLowerCase(Locale.ROOT);
        List<Row> found = new ArrayList<>();
        for (Action action : actions) {
            if (action.title().toLowerCase(Locale.ROOT).contains(words)) {
                found.add(row(action));
            }
        }
        rows.setAll(found);
    }

    private Row row(Action action) {
        Optional<String> setting = Optional.ofNullable(changed.get(action.id()));
        return new Row(action.id(), action.title(), action.by(setting).keyWords().orElse(texts.get("keys.none")), setting.isPresent());
    }

    /** Gives an action another key, and tells whose it is beside. */
    void bind(String action, String key) {
        List<String> others = SettingsViewModel.conflicts(keys(), action, key);
        conflict.set(others.isEmpty() ? "" : texts.get("keys.conflict", titles(others)));
        settings.bind(action, Optional.of(key));
    }

    /** Gives an action its own key again. */
    void reset(String action) {
        settings.bind(action, Optional.empty());
    }

    private Map<String, String> keys() {
        Map<String, String> all = new HashMap<>();
        actions.forEach(a -> Optional.ofNullable(changed.get(a.id())).or(a::keyName).ifPresent(k -> all.put(a.id(), k)));
        return all;
    }

    private String titles(List<String> ids) {
        return actions.stream().filter(a -> ids.contains(a.id())).map(Action::title).collect(Collectors.joining(", "));
    }

    /** Words that the actions' titles are to hold. */
    StringProperty wanted() {
        return wanted;
    }

    /** What is found, in the order it was offered. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Which others have the key that was chosen last; empty when none has. */
    ReadOnlyStringProperty conflict() {
        return conflict.getReadOnlyProperty();
    }
}
