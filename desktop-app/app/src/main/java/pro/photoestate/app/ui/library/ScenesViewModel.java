package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;

/** The scenes of the open shoot: which are shown in what order, which are selected, and what is done to them. */
final class ScenesViewModel {

    /** More than this many changed tiles are shown anew all at once. */
    private static final int FEW = 64;

    private final Desk desk;
    private final LibraryServices services;
    private final Texts common;
    private final InTurn writes;
    private final GridSelection selection = new GridSelection();
    private final ObservableList<SceneItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(this, "state", ListState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Shoot>> shoot =
            new ReadOnlyObjectWrapper<>(this, "shoot", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ObjectProperty<PhotoFilter> filter = new SimpleObjectProperty<>(this, "filter", PhotoFilter.ALL);
    private final ObjectProperty<SceneSort> sort = new SimpleObjectProperty<>(this, "sort", SceneSort.ORDER);
    private final BooleanProperty advancing = new SimpleBooleanProperty(this, "advancing", false);
    private final BooleanProperty culling = new SimpleBooleanProperty(this, "culling", false);
    private final Set<UUID> open = new HashSet<>();
    private List<SceneCard> cards = List.of();
    private Optional<Cancel> loading = Optional.empty();
    private Subscription listening = () -> {};
    private long written;

    ScenesViewModel(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        this.common = desk.texts("common");
        this.writes = new InTurn(desk.tasks());
        filter.subscribe((old, now) -> arrange());
        sort.subscribe((old, now) -> arrange());
    }

    /** Begins to follow the workspace. */
    void begin() {
        listening = desk.workspace()
                .shoot()
                .subscribe((old, now) -> load())
                .and(desk.workspace().changes().subscribe((old, now) -> load()))
                .and(selection.selected().subscribe((old, now) -> tellWorkspace()))
                .and(selection.focus().subscribe((old, now) -> tellWorkspace()));
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
            items.clear();
            open.clear();
            state.set(ListState.LOADING);
        }
        long before = written;
        record Read(Shoot shoot, List<SceneCard> cards) {}
        loading = Optional.of(desk.tasks()
                .start(
                        cancel -> new Read(
                                services.catalog().shoots().shoot(id),
                                services.catalog().scenes().cards(id)),
                        read -> {
                            if (before == written) {
                                show(Optional.of(read.shoot()), read.cards());
                            } else {
                                load(); // marks were set while it was read
                            }
                        },
                        this::failed));
    }

    private void show(Optional<Shoot> what, List<SceneCard> read) {
        boolean other = !what.map(Shoot::id).equals(shoot.get().map(Shoot::id));
        shoot.set(what);
        cards = read;
        Optional<UUID> looked = desk.workspace().scene().get();
        List<UUID> chosen = desk.workspace().selection().get();
        arrange();
        if (other || selection.focused().isEmpty()) {
            looked.ifPresentOrElse(scene -> restore(scene, chosen), () -> selection.move(0, false));
        }
    }

    private void restore(UUID looked, List<UUID> chosen) {
        selection.select(looked);
        List<UUID> ids = items.stream().map(SceneItem::id).toList();
        chosen.stream().filter(c -> !c.equals(looked)).map(ids::indexOf).filter(i -> i >= 0).forEach(selection::toggle);
        if (selection.focused().isEmpty()) {
            selection.move(0, false);
        }
    }

    private void failed(Exception e) {
        items.clear();
        fault.set(Optional.of(Fault.of(e, common)));
        state.set(ListState.FAILED);
    }

    /** Puts what passes the filter into the grid. */
    private void arrange() {
        SceneFilter asked = new SceneFilter(filter.get());
        List<SceneItem> all = new ArrayList<>();
        cards.stream().filter(asked::passes).sorted(sort.get().comparator()).forEach(card -> add(card, all));
        items.setAll(all);
        selection.items(all.stream().map(SceneItem::id).toList());
        state.set(shoot.get().isEmpty()
                ? ListState.NOTHING_OPEN
                : cards.isEmpty() ? ListState.EMPTY : all.isEmpty() ? ListState.FILTERED_OUT : ListState.SHOWN);
    }

    private void add(SceneCard card, List<SceneItem> to) {
        boolean opened = open.contains(card.scene().id()) && card.frames().size() > 1;
        to.add(new SceneItem.Stack(card, opened));
        if (opened) {
            for (int i = 0; i < card.frames().size(); i++) {
                to.add(new SceneItem.FrameOf(card, i));
            }
        }
    }

    private void tellWorkspace() {
        if (state.get() != ListState.SHOWN) {
            return;
        }
        Set<UUID> scenes = new LinkedHashSet<>();
        chosen().forEach(item -> scenes.add(item.card().scene().id()));
        Optional<UUID> looked = focused().map(i -> i.card().scene().id()).filter(scenes::contains);
        desk.workspace().selection().set(List.copyOf(scenes));
        desk.workspace().scene().set(looked.or(() -> scenes.stream().findFirst()));
    }

    /** What is selected, in the order of the grid. */
    List<SceneItem> chosen() {
        Set<UUID> ids = Set.copyOf(selection.selected().get());
        return items.stream().filter(i -> ids.contains(i.id())).toList();
    }

    /** The scenes that are selected, or of which a frame is. */
    List<SceneCard> chosenScenes() {
        return chosen().stream().map(SceneItem::card).distinct().toList();
    }

    /** The tile that has the focus. */
    Optional<SceneItem> focused() {
        return selection.focused().flatMap(id -> at(selection.focus().get(), id));
    }

    /** By the id: while the grid is filled anew, places may be those of before. */
    private Optional<SceneItem> at(int index, UUID id) {
        return index < items.size() && items.get(index).id().equals(id)
                ? Optional.of(items.get(index))
                : items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Marks what is selected; in culling what is seen. Then, if so wished, goes on to the next. */
    void mark(UnaryOperator<Photo.Marks> change) {
        List<SceneItem> marked = culling.get() ? focused().stream().toList() : chosen();
        mark(marked, change);
        if (advancing.get() && marked.size() == 1) {
            selection.move(1, false);
        }
    }

    /** Gives a label to what is selected, or takes it away where all have it. */
    void label(Photo.Label label) {
        List<SceneItem> marked = culling.get() ? focused().stream().toList() : chosen();
        boolean all = marked.stream().allMatch(i -> i.photo().marks().label() == label);
        Photo.Label next = all ? Photo.Label.NONE : label;
        mark(m -> new Photo.Marks(m.rating(), m.flag(), next));
    }

    /** Marks some; they are seen at once, and written after what was marked before. */
    void mark(List<SceneItem> marked, UnaryOperator<Photo.Marks> change) {
        Set<UUID> photos = new HashSet<>();
        marked.forEach(i -> photos.addAll(i.marked()));
        if (photos.isEmpty()) {
            return;
        }
        written++;
        cards = cards.stream().map(c -> c.marked(photos, change)).toList();
        if (new SceneFilter(filter.get()).asksForMarks() || sort.get() == SceneSort.RATING || marked.size() > FEW) {
            arrange();
        } else {
            refresh(photos);
        }
        writes.run(cancel -> services.edits().mark(photos, change), act -> {}, this::refused);
    }

    /** Shows those tiles anew whose photos have changed. */
    private void refresh(Set<UUID> photos) {
        for (int i = 0; i < items.size(); i++) {
            SceneItem item = items.get(i);
            if (item.card().frames().stream().anyMatch(f -> photos.contains(f.id()))) {
                SceneCard card = card(item.card().scene().id());
                items.set(
                        i,
                        switch (item) {
                            case SceneItem.Stack stack -> new SceneItem.Stack(card, stack.open());
                            case SceneItem.FrameOf frame -> new SceneItem.FrameOf(card, frame.number());
                        });
            }
        }
    }

    private SceneCard card(UUID scene) {
        return cards.stream().filter(c -> c.scene().id().equals(scene)).findFirst().orElseThrow();
    }

    /** Something could not be done: it is told, and the catalog has the last word. */
    private void refused(Exception e) {
        desk.tell(Notice.failed(Fault.of(e, common).sentence()));
        load();
    }

    /** Opens the stacks that are selected, or closes them when all are open. */
    void toggleStacks() {
        List<UUID> scenes = chosenScenes().stream().map(c -> c.scene().id()).toList();
        if (open.containsAll(scenes)) {
            scenes.forEach(open::remove);
        } else {
            open.addAll(scenes);
        }
        arrange();
        scenes.stream().findFirst().filter(s -> scenes.size() == 1).ifPresent(selection::select);
    }

    /** Whether frames are selected that can become a scene of their own. */
    boolean canSplit() {
        List<SceneItem> chosen = chosen();
        return !chosen.isEmpty()
                && chosen.stream().allMatch(SceneItem.FrameOf.class::isInstance)
                && chosenScenes().size() == 1
                && chosen.size() < chosen.getFirst().card().frames().size();
    }

    /** Makes the selected frames a scene of their own. */
    void split() {
        Set<UUID> photos = new HashSet<>(selection.selected().get());
        UUID scene = chosenScenes().getFirst().scene().id();
        rearrange(arrange -> arrange.split(scene, photos));
    }

    /** Makes the selected scenes one. */
    void merge() {
        List<UUID> scenes = chosenScenes().stream().map(c -> c.scene().id()).toList();
        rearrange(arrange -> arrange.merge(scenes));
    }

    /** Moves the selected scenes one place on or back. */
    void moveBy(int by) {
        List<UUID> all = cards.stream().map(c -> c.scene().id()).toList();
        List<UUID> moved = chosenScenes().stream().map(c -> c.scene().id()).toList();
        int at = by < 0 ? all.indexOf(moved.getFirst()) - 1 : all.indexOf(moved.getLast()) + 2;
        if (at >= 0 && at <= all.size()) {
            moveBefore(moved, at == all.size() ? Optional.empty() : Optional.of(all.get(at)));
        }
    }

    /** The scene behind another, those that move left out; empty for the end. */
    Optional<UUID> behind(UUID scene, List<UUID> moved) {
        List<UUID> staying =
                cards.stream().map(c -> c.scene().id()).filter(c -> !moved.contains(c)).toList();
        int at = staying.indexOf(scene) + 1;
        return at >= staying.size() ? Optional.empty() : Optional.of(staying.get(at));
    }

    /** Moves scenes before another, or to the end. */
    void moveBefore(List<UUID> scenes, Optional<UUID> before) {
        rearrange(arrange -> arrange.move(scenes, before));
    }

    /** Makes scenes frames of another. */
    void mergeInto(UUID scene, List<UUID> others) {
        List<UUID> all = new ArrayList<>(List.of(scene));
        others.stream().filter(o -> !o.equals(scene)).forEach(all::add);
        rearrange(arrange -> arrange.merge(all));
    }

    /** Whether scenes stand as they are arranged, so that they can be arranged otherwise. */
    boolean canMove() {
        return sort.get() == SceneSort.ORDER && !chosen().isEmpty();
    }

    private void rearrange(java.util.function.Function<ArrangeWorkflow, UUID> act) {
        written++;
        writes.run(
                cancel -> act.apply(services.arrange()),
                scene -> {
                    desk.workspace().selection().set(List.of(scene));
                    selection.select(scene);
                    reloadAt(scene);
                },
                this::refused);
    }

    private void reloadAt(UUID scene) {
        UUID id = shoot.get().orElseThrow().id();
        loading.ifPresent(Cancel::cancel);
        loading = Optional.of(desk.tasks().start(
                cancel -> services.catalog().scenes().cards(id),
                read -> {
                    cards = read;
                    arrange();
                    selection.select(scene);
                },
                this::failed));
    }

    GridSelection selection() {
        return selection;
    }

    /** What stands in the grid. */
    ObservableList<SceneItem> items() {
        return items;
    }

    /** All scenes of the shoot, whatever is shown of them. */
    List<SceneCard> cards() {
        return cards;
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

    ObjectProperty<PhotoFilter> filter() {
        return filter;
    }

    ObjectProperty<SceneSort> sort() {
        return sort;
    }

    /** Whether a mark leads on to the next tile. */
    BooleanProperty advancing() {
        return advancing;
    }

    /** Whether one frame is looked at large. */
    BooleanProperty culling() {
        return culling;
    }
}
