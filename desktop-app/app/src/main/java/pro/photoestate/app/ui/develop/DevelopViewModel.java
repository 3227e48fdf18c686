package pro.photoestate.app.ui.develop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.studio.PreviewLoop;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.InTurn;
import pro.photoestate.engine.render.Cancel;
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

    private final Desk desk;
    private final Services services;
    private final RecipeViewModel edited;
    private final PictureViewModel picture;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
            new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.NONE);
    private final BooleanProperty panelUsable = new SimpleBooleanProperty(this, "panelUsable", false);
    private Subscription listening = Subscription.EMPTY;
    private final Map<UUID, Subject> recent = new HashMap<>();
    private Cancel loading = new Cancel();

    public DevelopViewModel(Desk desk, Services services) {
        this.desk = desk;
        this.services = services;
        this.edited = new RecipeViewModel(desk, services.edits(), () -> submit(false));
        this.picture = new PictureViewModel(desk, services, new Pictures());
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
        return edited.recipe();
    }

    /** The picture; of the recipe that stood a moment ago while a slider moves. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return picture.shown();
    }

    /** Whether the originals cannot be found now; what was shown before stays. */
    public ReadOnlyBooleanProperty away() {
        return picture.away();
    }

    /** Changes whenever the scene's history may have. */
    public ReadOnlyObjectProperty<Long> saved() {
        return edited.saved();
    }

    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /** Whether there is something to change. */
    public BooleanProperty panelUsable() {
        return panelUsable;
    }

    /** It is on the screen: looks at the workspace, and goes on doing so. */
    public void begin() {
        picture.begin();
        Runnable undo = services.edits().log().listen(turn -> desk.tasks().later(this::reload));
        listening = Subscription.combine(
                desk.workspace().scene().subscribe(this::open), desk.workspace().changes().subscribe(n -> reload()), undo::run);
    }

    /** It has left the screen: nothing is listened to or worked on any more, but for what is being saved. */
    public void end() {
        listening.unsubscribe();
        loading.cancel();
        tool.set(Tool.NONE);
        subject.set(Optional.empty());
        edited.end();
        picture.end();
        state.set(State.EMPTY);
    }

    /** Tries again what has failed. */
    public void again() {
        open(desk.workspace().scene().get());
    }

    private void open(Optional<UUID> scene) {
        loading.cancel();
        subject.set(Optional.empty());
        edited.end();
        picture.clear();
        fault.set(Optional.empty());
        state.set(scene.isPresent() ? State.LOADING : State.EMPTY);
        scene.ifPresent(id -> read(id, this::notOpened));
    }

    private void read(UUID scene, Consumer<Exception> failed) {
        loading.cancel();
        InTurn turns = desk.workspace().turns();
        boolean quiet = turns.isIdle();
        long before = turns.asked();
        loading = desk.tasks().start(
                cancel -> Subject.read(scene, services.catalog(), services.edits().edits()),
                found -> {
                    opened(found);
                    if (!quiet || before != turns.asked()) {
                        reload(); // its recipe may have been read before what was written meanwhile
                    }
                },
                failed);
    }

    private void notOpened(Exception why) {
        picture.without(why);
        failed(why);
    }

    private void opened(Subject found) {
        Subject read = found.withKnownOf(Optional.ofNullable(recent.get(found.id())));
        recent.put(read.id(), read);
        picture.of(read);
        subject.set(Optional.of(read));
        edited.begin(read.id(), read.recipe());
        submit(false);
    }

    private void failed(Exception why) {
        fault.set(Optional.of(Fault.of(why, desk.texts("common"))));
        state.set(State.FAILED);
    }

    /** How large a preview is worth while, px of the screen; takes effect with the next picture. */
    public void wantLongSide(double pixels) {
        if (picture.wantLongSide(pixels)) {
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
        if (edited.change(how, gesture)) {
            submit(gesture != null);
        }
    }

    /** The slider rests: the picture is shown in full. */
    public void rest() {
        submit(false);
    }

    private void submit(boolean moving) {
        picture.want(seen(), moving);
    }

    /** While it is cropped, all of the picture is seen. */
    private Recipe seen() {
        return tool.get() == Tool.CROP ? recipe().get().without(Operation.CROP) : recipe().get();
    }

    /** What is shown now, as it is asked for. */
    Optional<ViewRequest> request() {
        return picture.request(seen(), false);
    }

    /** For what may wait until no picture is wanted. */
    void later(PreviewLoop.Chore chore) {
        picture.later(chore);
    }

    private final class Pictures implements PictureViewModel.Ear {
        @Override
        public void ready() {
            state.set(State.READY);
        }

        @Override
        public void failed(Exception why) {
            DevelopViewModel.this.failed(why);
        }
    }

    /** Looks whether originals that were away are back; called now and then while {@link #away()}. */
    public void lookForOriginals() {
        if (away().get() && subject.get().isEmpty()) {
            desk.workspace().scene().get().ifPresent(id -> read(id, still -> {})); // meanwhile it is said why
        } else if (away().get()) {
            picture.lookForOriginals(() -> submit(false));
        }
    }

    /** Takes over what another place, or undo, has made of the scene. */
    public void reload() {
        edited.reload();
    }
}
