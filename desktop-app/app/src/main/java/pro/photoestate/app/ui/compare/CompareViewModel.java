package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.render.Cancel;

/** What is held against what, and how. Belongs to the window's thread. */
final class CompareViewModel {

    /** What is to be seen instead of pictures. */
    enum State {
        /** No scene is looked at. */
        EMPTY,
        /** The first pictures are on their way. */
        LOADING,
        READY,
        FAILED
    }

    private final Desk desk;
    private final ComparePictures pictures;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = optional("fault");
    private final ReadOnlyObjectWrapper<Optional<Contents>> contents = optional("contents");
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = optional("pair");
    private final Sides sides = new Sides();
    private final ReadOnlyObjectWrapper<List<SceneName>> scenes =
            new ReadOnlyObjectWrapper<>(this, "scenes", List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final Sight sight = new Sight();
    private final ScenePath path;
    private Subscription listening = Subscription.EMPTY;
    private Cancel loading = new Cancel();
    private boolean stale;
    private boolean shown;

    CompareViewModel(Desk desk, ComparePictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        path = new ScenePath(desk.workspace(), scenes());
        sight.remember(desk.workspace().remembered());
        sides.remember(desk.workspace().remembered());
        sight.alike().subscribe(this::reload);
        sight.mode().subscribe(this::modeChanged);
    }

    /** A survey makes no pair; whoever leaves it wants one. */
    private void modeChanged(Mode before, Mode now) {
        if (before == Mode.SURVEY || now == Mode.SURVEY) {
            refresh();
        }
    }

    private <T> ReadOnlyObjectWrapper<Optional<T>> optional(String name) {
        return new ReadOnlyObjectWrapper<>(this, name, Optional.empty());
    }

    /** Begins to follow what is worked on. */
    void begin() {
        Workspace workspace = desk.workspace();
        shown = true;
        listening = workspace.scene().subscribe(this::soon);
        listening = listening.and(workspace.shoot().subscribe(this::soon));
        listening = listening.and(workspace.selection().subscribe(this::soon));
        listening = listening.and(workspace.changes().subscribe(this::soon));
        refresh();
    }

    /** Lets go of everything that is not on the screen. */
    void end() {
        shown = false;
        listening.unsubscribe();
        loading.cancel();
        busy.set(false);
    }

    /** A choice of scenes changes several things at once: look once, when all of them have changed. */
    private void soon() {
        if (!stale) {
            stale = true;
            desk.tasks().later(this::refresh);
        }
    }

    private void refresh() {
        stale = false;
        if (!shown) {
            return;
        }
        Optional<UUID> scene = desk.workspace().scene().get();
        if (scene.isPresent() && sight.surveying()) {
            list();
        } else if (scene.isPresent()) {
            load(scene.get(), false);
        } else {
            loading.cancel();
            busy.set(false);
            contents.set(Optional.empty());
            pair.set(Optional.empty());
            state.set(State.EMPTY);
        }
    }

    /** For a survey, which makes pictures of its own. */
    private void list() {
        loading.cancel();
        Optional<UUID> shoot = desk.workspace().shoot().get();
        loading = desk.tasks().start(
                cancel -> shoot.map(pictures::scenes).orElse(List.of()),
                all -> {
                    busy.set(false);
                    scenes.set(all);
                    state.set(State.READY);
                },
                this::failed);
    }

    /** Makes the pictures anew, as after a failure. */
    void reload() {
        if (shown && sight.surveying()) {
            list();
        } else if (shown) {
            desk.workspace().scene().get().ifPresent(scene -> load(scene, true));
        }
    }

    private void load(UUID scene, boolean anyway) {
        loading.cancel();
        busy.set(true);
        if (pair.get().isEmpty()) {
            state.set(State.LOADING);
        }
        Looked.Wanted wanted = new Looked.Wanted(
                scene,
                desk.workspace().shoot().get(),
                sides.left().get(),
                sides.right().get(),
                sight.alike().get(),
                anyway ? Optional.empty() : before());
        loading = desk.tasks().start(cancel -> wanted.make(pictures, cancel), this::loaded, this::failed);
    }

    /** What is on the screen, if it is what was asked for. */
    private Optional<Looked> before() {
        return contents.get()
                .flatMap(c -> pair.get().map(p -> new Looked(scenes.get(), c, p)))
                .filter(l -> sides.are(l.pair().left().side(), l.pair().right().side()) && !sides.elsewhere());
    }

    private void loaded(Looked loaded) {
        busy.set(false);
        scenes.set(loaded.scenes());
        contents.set(Optional.of(loaded.contents()));
        sides.choose(loaded.pair().left().side(), loaded.pair().right().side());
        pair.set(Optional.of(loaded.pair()));
        fault.set(Optional.empty());
        state.set(State.READY);
    }

    private void failed(Exception why) {
        busy.set(false);
        pair.set(Optional.empty());
        fault.set(Optional.of(Looked.fault(why, desk)));
        state.set(State.FAILED);
    }

    /** Chooses both sides. */
    void choose(Side newLeft, Side newRight) {
        if (sides.choose(newLeft, newRight)) {
            reload();
        }
    }

    /** Each side in the other's place. */
    void swap() {
        sides.swap();
        if (busy.get() || pair.get().isEmpty()) {
            reload();
        } else {
            pair.set(pair.get().map(p -> new Pair(p.right(), p.left())));
        }
    }

    /** The newest version with a name, else what the scene had before, against what it has now. */
    void compareVersions() {
        contents.get().flatMap(Contents::earlier).ifPresent(v -> {
            choose(new Side.Version(v), new Side.Current());
            if (sight.surveying() || sight.mode().get() == Mode.SOURCES) {
                sight.mode().set(Mode.SIDE_BY_SIDE);
            }
        });
    }

    /** Whether the scene ever had anything else. */
    boolean hasVersions() {
        return contents.get().flatMap(Contents::earlier).isPresent();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why there is nothing to see. */
    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    /** What there is to choose sides from. */
    ReadOnlyObjectProperty<Optional<Contents>> contents() {
        return contents.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Pair>> pair() {
        return pair.getReadOnlyProperty();
    }

    /** Which sides are chosen. */
    Sides sides() {
        return sides;
    }

    /** The scenes of the shoot. */
    ReadOnlyObjectProperty<List<SceneName>> scenes() {
        return scenes.getReadOnlyProperty();
    }

    /** Whether pictures are being made. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How the pictures are looked at. */
    Sight sight() {
        return sight;
    }

    /** From scene to scene; mode, sides and zoom stay. */
    ScenePath path() {
        return path;
    }
}
