package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.engine.image.FaultCode;
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

    /** What came of loading. */
    private record Loaded(List<SceneName> scenes, Contents contents, Pair pair) {}

    private final Desk desk;
    private final ComparePictures pictures;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = optional("fault");
    private final ReadOnlyObjectWrapper<Optional<Contents>> contents = optional("contents");
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = optional("pair");
    private final ReadOnlyObjectWrapper<Side> left = new ReadOnlyObjectWrapper<>(this, "left", new Side.Before());
    private final ReadOnlyObjectWrapper<Side> right = new ReadOnlyObjectWrapper<>(this, "right", new Side.Current());
    private final ReadOnlyObjectWrapper<List<SceneName>> scenes =
            new ReadOnlyObjectWrapper<>(this, "scenes", List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SPLIT_VERTICAL);
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.FIT);
    private final BooleanProperty alike = new SimpleBooleanProperty(this, "alike", true);
    private final IntegerProperty gain = new SimpleIntegerProperty(this, "gain", Difference.GAINS[0]);
    private final DoubleProperty split = new SimpleDoubleProperty(this, "split", Split.CENTRE);
    private final BooleanProperty blinkRight = new SimpleBooleanProperty(this, "blinkRight", true);
    private Subscription listening = Subscription.EMPTY;
    private Cancel loading = new Cancel();
    private boolean stale;
    private boolean shown;

    CompareViewModel(Desk desk, ComparePictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        alike.subscribe(this::reload);
        mode.subscribe(this::modeChanged);
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
        if (scene.isPresent() && mode.get() == Mode.SURVEY) {
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
        if (shown && mode.get() == Mode.SURVEY) {
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
        Optional<UUID> shoot = desk.workspace().shoot().get();
        Optional<Loaded> old = anyway ? Optional.empty() : before();
        Side wantedLeft = left.get();
        Side wantedRight = right.get();
        boolean sameFrame = alike.get();
        loading = desk.tasks().start(
                cancel -> {
                    Contents there = pictures.contents(scene);
                    List<SceneName> all = shoot.map(pictures::scenes).orElse(List.of());
                    Side a = there.has(wantedLeft) ? wantedLeft : new Side.Before();
                    Side b = there.has(wantedRight) ? wantedRight : new Side.Current();
                    Pair made = old.filter(o -> o.contents().isLike(there))
                            .map(Loaded::pair)
                            .orElseGet(() -> pictures.pair(there, a, b, sameFrame, cancel));
                    return new Loaded(all, there, made);
                },
                this::loaded,
                this::failed);
    }

    /** What is on the screen, if it is what was asked for. */
    private Optional<Loaded> before() {
        return contents.get()
                .flatMap(c -> pair.get().map(p -> new Loaded(scenes.get(), c, p)))
                .filter(l -> l.pair().left().side().equals(left.get()) && l.pair().right().side().equals(right.get()))
                .filter(l -> !(left.get() instanceof Side.OtherScene || right.get() instanceof Side.OtherScene));
    }

    private void loaded(Loaded loaded) {
        busy.set(false);
        scenes.set(loaded.scenes());
        contents.set(Optional.of(loaded.contents()));
        left.set(loaded.pair().left().side());
        right.set(loaded.pair().right().side());
        pair.set(Optional.of(loaded.pair()));
        fault.set(Optional.empty());
        state.set(State.READY);
    }

    private void failed(Exception why) {
        busy.set(false);
        pair.set(Optional.empty());
        fault.set(Optional.of(faultOf(why)));
        state.set(State.FAILED);
    }

    /** Originals that are away are no failure of the program: say what brings them back. */
    private Fault faultOf(Exception why) {
        Fault plain = Fault.of(why, desk.texts("common"));
        return plain.code().equals(FaultCode.UNREADABLE.name())
                ? new Fault(desk.texts("compare").get("originals.away", plain.sentence()), plain.code(), plain.details())
                : plain;
    }

    /** Chooses both sides. */
    void choose(Side newLeft, Side newRight) {
        if (!newLeft.equals(left.get()) || !newRight.equals(right.get())) {
            left.set(newLeft);
            right.set(newRight);
            reload();
        }
    }

    /** Each side in the other's place. */
    void swap() {
        Side was = left.get();
        left.set(right.get());
        right.set(was);
        if (busy.get() || pair.get().isEmpty()) {
            reload();
        } else {
            pair.set(pair.get().map(p -> new Pair(p.right(), p.left())));
        }
    }

    /** The newest version with a name, else what the scene had before, against what it has now. */
    void compareVersions() {
        contents.get().flatMap(CompareViewModel::earlier).ifPresent(v -> {
            choose(new Side.Version(v), new Side.Current());
            if (mode.get() == Mode.SURVEY || mode.get() == Mode.SOURCES) {
                mode.set(Mode.SIDE_BY_SIDE);
            }
        });
    }

    /** Whether the scene ever had anything else. */
    boolean hasVersions() {
        return contents.get().flatMap(CompareViewModel::earlier).isPresent();
    }

    private static Optional<UUID> earlier(Contents of) {
        var different = of.history().stream()
                .map(HistoryEntry::version)
                .filter(v -> !v.recipe().equals(of.current()))
                .toList();
        return different.stream()
                .filter(v -> v.label().isPresent())
                .findFirst()
                .or(() -> different.stream().findFirst())
                .map(RecipeVersion::id);
    }

    /** Shows one side in the other's place; begins that when they are shown in another way. */
    void blink() {
        if (mode.get() == Mode.BLINK) {
            blinkRight.set(!blinkRight.get());
        } else {
            blinkRight.set(true);
            mode.set(Mode.BLINK);
        }
    }

    /** Whole, or each pixel as one in the middle of what is seen. */
    void toggleActual() {
        Zoom now = zoom.get();
        boolean actual = !now.fit() && Math.abs(now.factor() - 1) < 1e-6;
        zoom.set(actual ? Zoom.FIT : Zoom.actual(now.u(), now.v()));
    }

    /** The scenes that are stepped through: those selected if there are several, else all of the shoot. */
    List<UUID> path() {
        List<UUID> selected = desk.workspace().selection().get();
        return selected.size() > 1 ? selected : scenes.get().stream().map(SceneName::id).toList();
    }

    /** The scenes that are selected. */
    List<UUID> selection() {
        return desk.workspace().selection().get();
    }

    /** Where the scene stands on the {@link #path}, from 0; less than 0 when it is not on it. */
    int position() {
        return desk.workspace().scene().get().map(path()::indexOf).orElse(-1);
    }

    /** Whether there is a scene before, {@code -1}, or after, {@code 1}. */
    boolean canStep(int direction) {
        int next = position() + direction;
        return position() >= 0 && next >= 0 && next < path().size();
    }

    /** To the scene before or after; mode, sides and zoom stay. */
    void step(int direction) {
        if (canStep(direction)) {
            UUID next = path().get(position() + direction);
            if (desk.workspace().selection().get().size() > 1) {
                desk.workspace().scene().set(Optional.of(next));
            } else {
                desk.workspace().look(next);
            }
        }
    }

    /** What a scene is called. */
    String nameOf(UUID scene) {
        return scenes.get().stream()
                .filter(s -> Objects.equals(s.id(), scene))
                .map(SceneName::name)
                .findFirst()
                .orElse("");
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

    ReadOnlyObjectProperty<Side> left() {
        return left.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Side> right() {
        return right.getReadOnlyProperty();
    }

    /** The scenes of the shoot. */
    ReadOnlyObjectProperty<List<SceneName>> scenes() {
        return scenes.getReadOnlyProperty();
    }

    /** Whether pictures are being made. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /** In spots of the leading picture. */
    ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** Whether both sides have the same crop and geometry, else each its own. */
    BooleanProperty alike() {
        return alike;
    }

    /** By how much a difference is amplified. */
    IntegerProperty gain() {
        return gain;
    }

    /** Where the line between two pictures is, 0..1. */
    DoubleProperty split() {
        return split;
    }

    /** Which side is seen while they blink. */
    BooleanProperty blinkRight() {
        return blinkRight;
    }
}
