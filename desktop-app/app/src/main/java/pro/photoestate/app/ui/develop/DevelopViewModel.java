package pro.photoestate.app.ui.develop;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeClipboard;
import pro.photoestate.app.studio.PreviewLoop;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** The scene that is developed: its recipe, its picture, and what becomes of a change. Belongs to the window's thread. */
public final class DevelopViewModel {

    /** What is shown in the middle. */
    public enum State {
        /** No shoot is open, or none of its scenes is chosen. */
        EMPTY,
        /** The first picture of the scene is on its way. */
        LOADING,
        READY,
        /** There is no picture, see {@link #fault()}. */
        FAILED
    }

    /** What the pointer does on the picture. */
    public enum Tool {
        NONE,
        CROP,
        VERTICALS
    }

    private static final Recipe NOTHING = new Recipe("nothing", List.of());

    private final Desk desk;
    private final Services services;
    private final Texts texts;
    private final Edits edits;
    private final SaveQueue saves;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
            new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe", NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper(this, "away", false);
    private final ReadOnlyObjectWrapper<Long> saved = new ReadOnlyObjectWrapper<>(this, "saved", 0L);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.NONE);
    private final BooleanProperty panelUsable = new SimpleBooleanProperty(this, "panelUsable", false);
    private final ObjectProperty<Optional<RecipeClipboard>> clipboard =
            new SimpleObjectProperty<>(this, "clipboard", Optional.empty());
    private Subscription listening = Subscription.EMPTY;
    private Optional<PreviewLoop> loop = Optional.empty();
    private Cancel loading = new Cancel();
    private final Map<UUID, Subject> recent = new HashMap<>();
    private Optional<SceneAnalysis> kept = Optional.empty();
    private int longSide = ViewRequest.USUAL_LONG_SIDE;

    public DevelopViewModel(Desk desk, Services services) {
        this.desk = desk;
        this.services = services;
        this.texts = desk.texts("develop");
        this.edits = services.edits().edits();
        this.saves = new SaveQueue(desk.tasks(), services.edits(), this::allSaved, this::notSaved);
        tool.subscribe((before, now) -> {
            if (before == Tool.CROP || now == Tool.CROP) {
                submit(false);
            }
        });
        state.subscribe(now -> panelUsable.set(now == State.READY || now == State.LOADING));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why there is no picture. */
    public ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Subject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /** What is done to the scene now. */
    public ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    /** The picture; of the recipe that stood a moment ago while a slider moves. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the originals cannot be found now; what was shown before stays. */
    public ReadOnlyBooleanProperty away() {
        return away.getReadOnlyProperty();
    }

    /** Changes whenever the scene's history may have. */
    public ReadOnlyObjectProperty<Long> saved() {
        return saved.getReadOnlyProperty();
    }

    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /** Whether there is something to change. */
    public BooleanProperty panelUsable() {
        return panelUsable;
    }

    /** Settings that were copied. */
    public ObjectProperty<Optional<RecipeClipboard>> clipboard() {
        return clipboard;
    }

    /** It is on the screen: looks at the workspace, and goes on doing so. */
    public void begin() {
        PreviewLoop fresh = new PreviewLoop(services.studio(), services.live(), new Pictures());
        loop = Optional.of(fresh);
        Runnable undo = services.edits().log().listen(turn -> desk.tasks().later(this::reload));
        listening = Subscription.combine(
                desk.workspace().scene().subscribe(this::open), desk.workspace().changes().subscribe(n -> reload()), undo::run);
    }

    /** It has left the screen: nothing is listened to or worked on any more, but for what is being saved. */
    public void end() {
        listening.unsubscribe();
        loading.cancel();
        loop.ifPresent(PreviewLoop::close);
        loop = Optional.empty();
        tool.set(Tool.NONE);
        subject.set(Optional.empty());
        shown.set(Optional.empty());
        state.set(State.EMPTY);
    }

    /** Tries again what has failed. */
    public void again() {
        open(desk.workspace().scene().get());
    }

    private void open(Optional<UUID> scene) {
        loading.cancel();
        loop.ifPresent(PreviewLoop::forget);
        subject.set(Optional.empty());
        shown.set(Optional.empty());
        away.set(false);
        fault.set(Optional.empty());
        state.set(scene.isPresent() ? State.LOADING : State.EMPTY);
        scene.ifPresent(id -> loading = desk.tasks()
                .start(cancel -> Subject.read(id, services.catalog(), edits), this::opened, this::failed));
    }

    private void opened(Subject found) {
        Subject read = found.withKnownOf(Optional.ofNullable(recent.get(found.id())));
        recent.put(read.id(), read);
        kept = found.known();
        subject.set(Optional.of(read));
        recipe.set(read.recipe());
        saved.set(saved.get() + 1);
        submit(false);
    }

    private void failed(Exception why) {
        fault.set(Optional.of(Fault.of(why, desk.texts("common"))));
        state.set(State.FAILED);
    }

    /** How large a preview is worth while, px of the screen; takes effect with the next picture. */
    public void wantLongSide(double pixels) {
        int wanted = pixels > 1920 ? 2560 : pixels > 1280 ? 1920 : 1280;
        if (wanted != longSide) {
            longSide = wanted;
            submit(false);
        }
    }

    /** A name for a drag, so that all of it is one entry of the history. */
    public String newGesture() {
        return services.ids().next().toString();
    }

    /** Changes one value; {@code gesture} while a slider or handle moves, and null for a change at once. */
    public void set(Operation operation, String name, Object value, @Nullable String gesture) {
        change(old -> RecipeValues.with(old, operation, name, value), gesture);
    }

    /** Changes the recipe; {@code gesture} while something moves, and null for a change at once. */
    public void change(UnaryOperator<Recipe> how, @Nullable String gesture) {
        subject.get().ifPresent(now -> {
            Recipe next = how.apply(recipe.get());
            if (!next.equals(recipe.get())) {
                recipe.set(next);
                saves.save(now.id(), next, gesture);
                submit(gesture != null);
            }
        });
    }

    /** The slider rests: the picture is shown in full. */
    public void rest() {
        submit(false);
    }

    private void submit(boolean moving) {
        subject.get().ifPresent(now -> loop.ifPresent(l -> l.submit(request(now, moving))));
    }

    private ViewRequest request(Subject now, boolean moving) {
        return new ViewRequest(now.group(), seen(), longSide, now.known(), moving);
    }

    /** While it is cropped, all of the picture is seen. */
    private Recipe seen() {
        return tool.get() == Tool.CROP ? recipe.get().without(Operation.CROP) : recipe.get();
    }

    /** What is shown now, as it is asked for. */
    Optional<ViewRequest> request() {
        return subject.get().map(now -> request(now, false));
    }

    /** For what may wait until no picture is wanted. */
    void later(PreviewLoop.Chore chore) {
        loop.ifPresent(l -> l.later(chore));
    }

    private final class Pictures implements PreviewLoop.Listener {
        @Override
        public void shown(Shown picture) {
            desk.tasks().later(() -> show(picture));
        }

        @Override
        public void failed(ViewRequest request, RuntimeException why) {
            boolean gone = request.scene().frames().stream().noneMatch(f -> Files.exists(f.file()));
            desk.tasks().later(() -> fail(request, why, gone));
        }
    }

    private boolean isCurrent(ViewRequest request) {
        return subject.get().map(s -> s.group().equals(request.scene())).orElse(false);
    }

    private void show(Shown picture) {
        if (isCurrent(picture.request())) {
            away.set(false);
            shown.set(Optional.of(picture));
            state.set(State.READY);
            keep(picture);
        }
    }

    private void fail(ViewRequest request, RuntimeException why, boolean gone) {
        if (isCurrent(request)) {
            away.set(gone);
            if (shown.get().isEmpty()) {
                failed(why);
            } else if (!gone) {
                desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
            }
        }
    }

    /** What was found is kept for the export, and for the next time. */
    private void keep(Shown picture) {
        SceneAnalysis found = picture.picture().analysis();
        if (!picture.request().moving() && !kept.equals(Optional.of(found))) {
            kept = Optional.of(found);
            Subject now = subject.get().orElseThrow();
            AnalysisRepository analyses = new AnalysisRepository(services.catalog().database());
            desk.tasks().start(
                    cancel -> {
                        analyses.keep(now.id(), now.frames(), found);
                        return found;
                    },
                    done -> {},
                    e -> {}); // found anew the next time
        }
    }

    /** Looks whether originals that were away are back; called now and then while {@link #away()}. */
    public void lookForOriginals() {
        if (!away.get()) {
            return;
        }
        Optional<Subject> now = subject.get();
        if (now.isEmpty()) {
            again();
            return;
        }
        desk.tasks().start(cancel -> now.get().isAway(), still -> {
            if (!still && subject.get().equals(now)) {
                submit(false);
            }
        }, e -> {});
    }

    private void allSaved() {
        saved.set(saved.get() + 1);
    }

    private void notSaved(Exception why) {
        desk.tell(Notice.failed(texts.get("save.failed", Fault.of(why, desk.texts("common")).sentence())));
    }

    /** Takes over what another place, or undo, has made of the scene. */
    public void reload() {
        Optional<Subject> now = subject.get();
        if (now.isEmpty() || !saves.isIdle()) {
            return;
        }
        UUID id = now.get().id();
        desk.tasks().start(cancel -> edits.current(id), current -> {
            boolean same = subject.get().map(s -> s.id().equals(id)).orElse(false);
            if (same && saves.isIdle()) {
                saved.set(saved.get() + 1);
                if (!current.equals(recipe.get())) {
                    recipe.set(current);
                    submit(false);
                }
            }
        }, this::notSaved);
    }

    /** Copies the settings of these operations. */
    public void copy(Set<Operation> chosen) {
        clipboard.set(Optional.of(new RecipeClipboard(recipe.get(), chosen)));
        desk.tell(Notice.done(texts.get("copied")));
    }
}
