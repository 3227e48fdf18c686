package pro.photoestate.app.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.catalog.ShootCard;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;

/** All shoots, those on their way in before them, and what is done to whole shoots. */
final class ShootsViewModel {

    private final Desk desk;
    private final LibraryServices services;
    private final Texts texts;
    private final Texts common;
    private final GridSelection selection = new GridSelection();
    private final ObservableList<ShootsItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(this, "state", ListState.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final Set<UUID> missing = new HashSet<>();
    private List<ShootCard> cards = List.of();
    private boolean read;
    private Optional<Cancel> loading = Optional.empty();
    private Optional<Cancel> looking = Optional.empty();
    private Subscription listening = () -> {};

    ShootsViewModel(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        this.texts = desk.texts("library");
        this.common = desk.texts("common");
    }

    /** Begins to follow the catalog and imports. */
    void begin() {
        listening = desk.workspace()
                .changes()
                .subscribe((old, now) -> load())
                .and(services.imports().runs().subscribe(this::arrange));
        load();
    }

    /** Lets go of them. */
    void end() {
        listening.unsubscribe();
        listening = () -> {};
        loading.ifPresent(Cancel::cancel);
        looking.ifPresent(Cancel::cancel);
    }

    /** Reads the shoots anew. */
    void load() {
        loading.ifPresent(Cancel::cancel);
        if (!read) {
            state.set(ListState.LOADING);
        }
        loading = Optional.of(desk.tasks().start(cancel -> services.catalog().shoots().cards(), this::show, this::failed));
    }

    private void show(List<ShootCard> all) {
        cards = all;
        read = true;
        arrange();
        if (selection.focused().isEmpty()) {
            selection.move(0, false);
        }
        looking.ifPresent(Cancel::cancel);
        looking = Optional.of(desk.tasks().start(cancel -> gone(all, cancel), this::gone, this::failed));
    }

    private static Set<UUID> gone(List<ShootCard> all, Cancel cancel) {
        Set<UUID> gone = new HashSet<>();
        for (ShootCard card : all) {
            cancel.check();
            if (!Files.isDirectory(card.shoot().folder())) {
                gone.add(card.shoot().id());
            }
        }
        return gone;
    }

    private void gone(Set<UUID> gone) {
        if (!gone.equals(missing)) {
            missing.clear();
            missing.addAll(gone);
            arrange();
        }
    }

    private void failed(Exception e) {
        fault.set(Optional.of(Fault.of(e, common)));
        state.set(ListState.FAILED);
    }

    private void arrange() {
        if (!read) {
            return;
        }
        List<ShootsItem> all = new ArrayList<>();
        services.imports().runs().forEach(run -> all.add(new ShootsItem.Coming(run)));
        cards.forEach(card -> all.add(new ShootsItem.There(card, missing.contains(card.shoot().id()))));
        items.setAll(all);
        selection.items(all.stream().map(ShootsItem::id).toList());
        state.set(all.isEmpty() ? ListState.EMPTY : ListState.SHOWN);
    }

    /** The shoot that has the focus; not one on its way. */
    Optional<ShootsItem.There> focused() {
        int index = selection.focus().get();
        return index >= 0 && index < items.size() && items.get(index) instanceof ShootsItem.There there
                ? Optional.of(there)
                : Optional.empty();
    }

    /** Goes to the scenes of a shoot. */
    void open(Shoot shoot) {
        if (!desk.workspace().shoot().get().equals(Optional.of(shoot.id()))) {
            desk.workspace().open(shoot.id());
        }
        desk.go(PlaceId.SCENES);
    }

    /** Gives a shoot another name and address. */
    void rename(Shoot shoot, String name, String address) {
        change(cancel -> services.shoots().rename(shoot.id(), name.strip(), address.strip()), act -> {});
    }

    /** Takes the selected shoots out of the catalog; their files stay. */
    void remove() {
        Set<UUID> chosen = Set.copyOf(selection.selected().get());
        List<Shoot> shoots =
                cards.stream().map(ShootCard::shoot).filter(s -> chosen.contains(s.id())).toList();
        shoots.forEach(this::remove);
    }

    private void remove(Shoot shoot) {
        if (desk.workspace().shoot().get().equals(Optional.of(shoot.id()))) {
            desk.workspace().scene().set(Optional.empty());
            desk.workspace().selection().set(List.of());
            desk.workspace().shoot().set(Optional.empty());
        }
        change(cancel -> services.shoots().remove(shoot.id()), act -> act.ifPresent(done -> desk.tell(
                Notice.done(texts.get("remove.done", shoot.name()))
                        .with(Action.of("undo", common.get("undo"), () -> undo(done))))));
    }

    /** Undoes an act, as long as nothing was done since. */
    private void undo(Act act) {
        UndoLog log = services.edits().log();
        change(
                cancel -> log.state().nextUndo().filter(act::equals).flatMap(newest -> log.undo()),
                undone -> {
                    if (undone.isEmpty()) {
                        desk.tell(Notice.failed(texts.get("remove.late")));
                    }
                });
    }

    private <T> void change(Tasks.Work<T> work, Consumer<T> done) {
        desk.workspace().turns().run(desk.tasks(), work, result -> changed(result, done), this::refused);
    }

    private <T> void changed(T result, Consumer<T> done) {
        desk.workspace().changed();
        done.accept(result);
    }

    private void refused(Exception e) {
        desk.tell(Notice.failed(Fault.of(e, common)));
    }

    /** Looks for a shoot's files below a folder, and keeps where they lie now. That may take minutes: edits do not wait. */
    void locate(Shoot shoot, Path where) {
        desk.tasks().start(
                cancel -> services.shoots().locate(shoot.id(), where, cancel),
                moved -> changed(moved, m -> located(shoot, m)),
                this::refused);
    }

    private void located(Shoot shoot, ShootWorkflow.Moved moved) {
        int there = moved.found().found().size();
        int all = moved.found().photos();
        Notice notice = new Notice(
                there < all ? Notice.Kind.WARNING : Notice.Kind.DONE,
                texts.get("locate.done", shoot.name(), there, all),
                Optional.empty());
        desk.tell(moved.act()
                .map(done -> notice.with(Action.of("undo", common.get("undo"), () -> undo(done))))
                .orElse(notice));
    }

    GridSelection selection() {
        return selection;
    }

    /** What stands in the grid, the newest first. */
    ObservableList<ShootsItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    /** Why there is nothing to show. */
    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }
}
