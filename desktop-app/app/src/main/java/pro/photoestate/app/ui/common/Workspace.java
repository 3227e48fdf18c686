package pro.photoestate.app.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.recipe.Operation;

/** What is being worked on, the same in all places. Belongs to the window's thread. */
public final class Workspace {

    private final ObjectProperty<Optional<UUID>> shoot = new SimpleObjectProperty<>(this, "shoot", Optional.empty());
    private final ObjectProperty<Optional<UUID>> scene = new SimpleObjectProperty<>(this, "scene", Optional.empty());
    private final ObjectProperty<List<UUID>> selection = new SimpleObjectProperty<>(this, "selection", List.of());
    private final ObjectProperty<Optional<Operation>> wanted = new SimpleObjectProperty<>(this, "wanted", Optional.empty());
    private final ObservableList<Ongoing> ongoing = FXCollections.observableArrayList();
    private final Remembered remembered = new Remembered();
    private final Unsaved unsaved = new Unsaved();
    private final InTurn turns = new InTurn();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);

    /** The shoot that is open. */
    public ObjectProperty<Optional<UUID>> shoot() {
        return shoot;
    }

    /** The scene that is looked at; one of the shoot's. */
    public ObjectProperty<Optional<UUID>> scene() {
        return scene;
    }

    /** The scenes of the shoot that are selected, in their order; {@link #scene()} among them unless empty. */
    public ObjectProperty<List<UUID>> selection() {
        return selection;
    }

    /** The operation whose panel Develop shows first when it is gone to next; Develop takes it away then. */
    public ObjectProperty<Optional<Operation>> wanted() {
        return wanted;
    }

    /** Long work that goes on wherever the person is. */
    public ObservableList<Ongoing> ongoing() {
        return ongoing;
    }

    /** What places remember from one start to the next. */
    public Remembered remembered() {
        return remembered;
    }

    /** Edits that the catalog does not have yet. */
    public Unsaved unsaved() {
        return unsaved;
    }

    /** In which everything that can be undone is done, and undone. */
    public InTurn turns() {
        return turns;
    }

    /** Opens a shoot with nothing selected. */
    public void open(UUID id) {
        selection.set(List.of());
        scene.set(Optional.empty());
        shoot.set(Optional.of(id));
    }

    /** Looks at one scene and selects it alone. */
    public void look(UUID id) {
        look(id, List.of(id));
    }

    /** Looks at one scene among several that are selected. */
    public void look(UUID id, List<UUID> selected) {
        selection.set(List.copyOf(selected));
        scene.set(Optional.of(id));
    }

    /** Grows whenever the catalog has changed other than by the place that shows it: undo, a finished job, an import. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Says that the catalog has changed. */
    public void changed() {
        changes.set(changes.get() + 1);
    }
}
