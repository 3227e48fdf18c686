package pro.photoestate.app.ui.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;

/** The scenes of the open shoot: reads them, and keeps what is selected here and in the workspace the same. */
final class ScenesViewModel {

    private final Desk desk;
    private final LibraryServices services;
    private final Texts common;
    private final SceneList list = new SceneList(this::tellState);
    private final SceneMarking marking;
    private final SceneArranging arranging;
    private final SceneWrites writes;
    private final SceneMemory memory;
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(this, "state", ListState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Shoot>> shoot =
            new ReadOnlyObjectWrapper<>(this, "shoot", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final BooleanProperty culling = new SimpleBooleanProperty(this, "culling", false);
    private Optional<Cancel> loading = Optional.empty();
    private Subscription listening = () -> {};
    private boolean begun;

    ScenesViewModel(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        this.common = desk.texts("common");
        writes = new SceneWrites(desk, this::refused);
        marking = new SceneMarking(list, services.edits(), writes);
        arranging = new SceneArranging(list, services.arrange(), writes, this::loadAt);
        memory = new SceneMemory(desk.workspace().remembered());
        memory.recall(list, marking);
    }

    /** Begins to follow the workspace. */
    void begin() {
        begun = true;
        listening = desk.workspace()
                .shoot()
                .subscribe((old, now) -> load())
                .and(desk.workspace().changes().subscribe((old, now) -> load()))
                .and(list.selection().selected().subscribe((old, now) -> tellWorkspace()))
                .and(list.selection().focus().subscribe((old, now) -> tellWorkspace()));
        load();
    }

    /** Lets go of the workspace and of what is being read. */
    void end() {
        listening.unsubscribe();
        listening = () -> {};
        loading.ifPresent(Cancel::cancel);
    }

    /** Reads the shoot anew. */
    void load() {
        loading.ifPresent(Cancel::cancel);
        Optional<UUID> wanted = desk.workspace().shoot().get();
        if (wanted.isEmpty()) {
            show(Optional.empty(), List.of());
            return;
        }
        UUID id = wanted.get();
        if (shoot.get().filter(s -> s.id().equals(id)).isEmpty()) {
            list.clear();
            state.set(ListState.LOADING);
        }
        long before = writes.begun();
        record Read(Shoot shoot, List<SceneCard> cards) {}
        loading = Optional.of(desk.tasks()
                .start(
                        cancel -> new Read(
                                services.catalog().shoots().shoot(id),
                                services.catalog().scenes().cards(id)),
                        read -> {
                            if (before == writes.begun()) {
                                show(Optional.of(read.shoot()), read.cards());
                            } else {
                                load(); // marks were set while it was read
                            }
                        },
                        this::failed));
    }

    private void show(Optional<Shoot> what, List<SceneCard> read) {
        boolean other = begun || !what.map(Shoot::id).equals(shoot.get().map(Shoot::id));
        begun = false;
        Optional<UUID> looked = desk.workspace().scene().get();
        List<UUID> chosen = desk.workspace().selection().get();
        shoot.set(what);
        list.show(read);
        if (other || list.selection().focused().isEmpty()) {
            looked.ifPresent(scene -> adopt(scene, chosen));
        }
        if (list.selection().focused().isEmpty()) {
            list.selection().move(0, false);
        }
    }

    /** Selects what the workspace has selected, unless it is so already, if only by frames of it. */
    private void adopt(UUID looked, List<UUID> chosen) {
        boolean same = list.focused().map(i -> i.card().scene().id()).equals(Optional.of(looked))
                && Set.copyOf(chosen).equals(scenes());
        if (!same) {
            list.selection().select(chosen, looked);
        }
    }

    private Set<UUID> scenes() {
        Set<UUID> scenes = new LinkedHashSet<>();
        list.chosen().forEach(item -> scenes.add(item.card().scene().id()));
        return scenes;
    }

    private void failed(Exception e) {
        list.items().clear();
        fault.set(Optional.of(Fault.of(e, common)));
        state.set(ListState.FAILED);
    }

    private void tellState() {
        state.set(
                shoot.get().isEmpty()
                        ? ListState.NOTHING_OPEN
                        : list.cards().isEmpty()
                                ? ListState.EMPTY
                                : list.items().isEmpty() ? ListState.FILTERED_OUT : ListState.SHOWN);
    }

    private void tellWorkspace() {
        if (state.get() != ListState.SHOWN) {
            return;
        }
        Set<UUID> scenes = scenes();
        Optional<UUID> looked = list.focused().map(i -> i.card().scene().id()).filter(scenes::contains);
        desk.workspace().selection().set(List.copyOf(scenes));
        desk.workspace().scene().set(looked.or(() -> scenes.stream().findFirst()));
    }

    /** Something could not be done: it is told, and the catalog has the last word. */
    private void refused(Exception e) {
        desk.tell(Notice.failed(Fault.of(e, common)));
        load();
    }

    /** Reads the scenes after they were arranged, and selects one of them. */
    private void loadAt(UUID scene) {
        desk.workspace().look(scene);
        list.selection().select(scene);
        UUID id = shoot.get().orElseThrow().id();
        loading.ifPresent(Cancel::cancel);
        loading = Optional.of(desk.tasks().start(
                cancel -> services.catalog().scenes().cards(id),
                read -> {
                    list.show(read);
                    list.selection().select(scene);
                },
                this::failed));
    }

    /** What is imported here: into the open shoot as long as it has nothing, else each folder into its own. */
    ImportRequest dropped(List<java.nio.file.Path> paths) {
        return state.get() == ListState.EMPTY
                ? ImportRequest.into(shoot.get().orElseThrow().id(), paths)
                : ImportRequest.of(paths);
    }

    /** What stands in the grid. */
    SceneList list() {
        return list;
    }

    SceneMarking marking() {
        return marking;
    }

    SceneArranging arranging() {
        return arranging;
    }

    /** What comes back at the next start. */
    SceneMemory memory() {
        return memory;
    }

    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shoot>> shoot() {
        return shoot.getReadOnlyProperty();
    }

    /** Why there is nothing to show. */
    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Whether one frame is looked at large. */
    BooleanProperty culling() {
        return culling;
    }
}
