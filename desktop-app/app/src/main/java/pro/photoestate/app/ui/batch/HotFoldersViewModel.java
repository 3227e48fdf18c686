package pro.photoestate.app.ui.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.recipe.Recipe;

/** The hot folders as they are shown, and what a person does to them. Belongs to the window's thread. */
public final class HotFoldersViewModel {

    private final HotFolders folders;
    private final Tasks tasks;
    private final Consumer<Exception> refused;
    private final ObservableList<HotFolders.Status> rows = FXCollections.observableArrayList();

    /** @param refused told what could not be done, such as watching a folder that is gone */
    public HotFoldersViewModel(HotFolders folders, Tasks tasks, Consumer<Exception> refused) {
        this.folders = folders;
        this.tasks = tasks;
        this.refused = refused;
    }

    /** Each folder and how it does. */
    public ObservableList<HotFolders.Status> rows() {
        return rows;
    }

    /** Looks again. */
    public void refresh() {
        tasks.start(cancel -> folders.status(), this::show, refused);
    }

    private void show(List<HotFolders.Status> now) {
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    /**
     * Watches a folder.
     *
     * @param profile the name of an export profile
     * @param output where its photos go
     */
    public void add(Path folder, Recipe look, String profile, Path output) {
        act(() -> folders.add(
                folder, new HotFolder.Order(look, ExportRequest.into(output, List.of(Profiles.named(profile))))));
    }

    /** Watches a folder or not. */
    public void enable(UUID id, boolean enabled) {
        act(() -> folders.enable(id, enabled));
    }

    /** Makes it a usual folder; its scenes and jobs stay. */
    public void remove(UUID id) {
        act(() -> folders.remove(id));
    }

    private void act(Runnable act) {
        tasks.start(
                cancel -> {
                    act.run();
                    return folders.status();
                },
                this::show,
                refused);
    }
}
