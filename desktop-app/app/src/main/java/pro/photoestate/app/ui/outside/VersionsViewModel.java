package pro.photoestate.app.ui.outside;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.ui.common.Desk;

/** The versions of a scene, and which of them is its photo. On the window's thread. */
final class VersionsViewModel {

    private final Outside outside;
    private final Desk desk;
    private final UUID scene;
    private final Consumer<Exception> failed;
    private final ObservableList<VersionItem> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper(this, "own", true);

    VersionsViewModel(Outside outside, Desk desk, UUID scene, Consumer<Exception> failed) {
        this.outside = outside;
        this.desk = desk;
        this.scene = scene;
        this.failed = failed;
    }

    /** Reads them. */
    void load() {
        desk.tasks().start(cancel -> read(), this::show, failed);
    }

    private List<VersionItem> read() {
        Optional<UUID> chosen = outside.chosen(scene).map(OutsideVersion::id);
        return outside.versions(scene).stream()
                .map(v -> new VersionItem(
                        v,
                        chosen.equals(Optional.of(v.id())),
                        outside.outdated(v),
                        Files.isRegularFile(v.file())))
                .toList();
    }

    private void show(List<VersionItem> read) {
        own.set(read.stream().noneMatch(VersionItem::chosen));
        items.setAll(read);
    }

    /** Makes one the scene's photo; empty for what the recipe makes. */
    void choose(Optional<UUID> version) {
        desk.tasks()
                .start(
                        cancel -> {
                            outside.choose(scene, version);
                            return read();
                        },
                        read -> {
                            show(read);
                            desk.workspace().changed();
                        },
                        failed);
    }

    /** The last that came first. */
    ObservableList<VersionItem> items() {
        return items;
    }

    /** Whether the photo is what the recipe makes. */
    ReadOnlyBooleanProperty own() {
        return own.getReadOnlyProperty();
    }
}
