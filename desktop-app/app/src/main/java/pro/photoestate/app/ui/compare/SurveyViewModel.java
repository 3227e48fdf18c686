package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.render.Cancel;

/** The selected scenes at once. Belongs to the window's thread. */
final class SurveyViewModel {

    /** Fewer are no survey. */
    static final int LEAST = 2;

    /** More are too small to be judged. */
    static final int MOST = 12;

    private final Desk desk;
    private final ComparePictures pictures;
    private final SceneMarks marks;
    private final ObservableList<SurveyItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<SidePicture>> before =
            new ReadOnlyObjectWrapper<>(this, "before", Optional.empty());
    private Cancel loading = new Cancel();
    private Cancel holding = new Cancel();

    SurveyViewModel(Desk desk, ComparePictures pictures, SceneMarks marks) {
        this.desk = desk;
        this.pictures = pictures;
        this.marks = marks;
    }

    /** The scenes, {@value #LEAST} to {@value #MOST}, or none. */
    ObservableList<SurveyItem> items() {
        return items;
    }

    /** How many selected scenes are not shown. */
    int left() {
        return Math.max(0, desk.workspace().selection().get().size() - MOST);
    }

    /** Shows the selected scenes as they are now; pictures that are still right stay. */
    void refresh(List<SceneName> names) {
        loading.cancel();
        List<UUID> selected = desk.workspace().selection().get();
        Map<UUID, String> nameOf =
                names.stream().collect(Collectors.toMap(SceneName::id, SceneName::name, (a, b) -> a));
        Map<UUID, SurveyItem> old = items.stream().collect(Collectors.toMap(SurveyItem::scene, i -> i));
        List<SurveyItem> wanted = new ArrayList<>();
        if (selected.size() >= LEAST) {
            selected.stream()
                    .limit(MOST)
                    .map(id -> old.getOrDefault(id, new SurveyItem(id)))
                    .forEach(wanted::add);
        }
        wanted.forEach(i -> i.name().set(nameOf.getOrDefault(i.scene(), i.name().get())));
        if (!wanted.equals(items)) {
            items.setAll(wanted);
        }
        readMarks();
        load(0);
    }

    /** One after the other, so that the first can be looked at soonest. */
    private void load(int index) {
        if (index >= items.size()) {
            return;
        }
        SurveyItem item = items.get(index);
        Optional<SidePicture> old = item.picture().get();
        loading = desk.tasks().start(
                cancel -> pictures.small(item.scene(), new Side.Current(), old, cancel),
                made -> {
                    item.picture().set(Optional.of(made));
                    item.fault().set(Optional.empty());
                    load(index + 1);
                },
                why -> {
                    item.picture().set(Optional.empty());
                    item.fault().set(Optional.of(Fault.of(why, desk.texts("common"))));
                    load(index + 1);
                });
    }

    private void readMarks() {
        List<UUID> ids = items.stream().map(SurveyItem::scene).toList();
        desk.tasks().start(c -> marks.of(ids), this::show, this::tell);
    }

    private void show(Map<UUID, Photo.Marks> now) {
        items.forEach(i -> i.marks().set(now.getOrDefault(i.scene(), Photo.Marks.NONE)));
    }

    private void tell(Exception why) {
        desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
    }

    /** The scene that keys act on. */
    Optional<SurveyItem> active() {
        return desk.workspace().scene().get().flatMap(this::item);
    }

    private Optional<SurveyItem> item(UUID scene) {
        return items.stream().filter(i -> i.scene().equals(scene)).findFirst();
    }

    /** Makes a scene the one that keys act on, and that the other modes show. */
    void activate(UUID scene) {
        desk.workspace().scene().set(Optional.of(scene));
    }

    /** Takes a scene out of the selection; the one after it becomes active. */
    void remove(UUID scene) {
        Workspace workspace = desk.workspace();
        List<UUID> rest = new ArrayList<>(workspace.selection().get());
        int at = rest.indexOf(scene);
        if (at < 0) {
            return;
        }
        rest.remove(at);
        if (!rest.isEmpty() && workspace.scene().get().filter(scene::equals).isPresent()) {
            workspace.scene().set(Optional.of(rest.get(Math.min(at, rest.size() - 1))));
        }
        workspace.selection().set(List.copyOf(rest));
    }

    /** Changes what the photographer thinks of the active scene. */
    void mark(UnaryOperator<Photo.Marks> change) {
        active().ifPresent(item -> desk.workspace().turns().run(
                desk.tasks(),
                c -> {
                    marks.mark(item.scene(), change);
                    return item.scene();
                },
                done -> readMarks(),
                this::tell));
    }

    /** Shows how the active scene was shot, in the frame it has now, until {@link #letGo}. */
    void hold() {
        letGo();
        active().ifPresent(item -> holding = desk.tasks().start(
                cancel -> pictures.small(item.scene(), new Side.Before(), Optional.empty(), cancel),
                made -> before.set(Optional.of(made)),
                this::tell));
    }

    /** Ends {@link #hold}. */
    void letGo() {
        holding.cancel();
        before.set(Optional.empty());
    }

    /** The active scene as it was shot, while it is held. */
    ReadOnlyObjectProperty<Optional<SidePicture>> before() {
        return before.getReadOnlyProperty();
    }

    /** Lets go of what nobody waits for. */
    void end() {
        loading.cancel();
        letGo();
    }
}
