package pro.photoestate.app.ui.develop;

import java.nio.file.Files;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.studio.PreviewLoop;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.recipe.Recipe;

/** The picture of the scene that is developed, made anew with each change. Belongs to the window's thread. */
final class PictureViewModel {

    private final Desk desk;
    private final Services services;
    private final Ear ear;
    private final FoundKeeper keeper;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper(this, "away", false);
    private Optional<PreviewLoop> loop = Optional.empty();
    private Optional<Subject> subject = Optional.empty();
    private int longSide = ViewRequest.USUAL_LONG_SIDE;

    /** Told what became of the picture of a scene that had none. */
    interface Ear {
        void ready();

        void failed(Exception why);
    }

    PictureViewModel(Desk desk, Services services, Ear ear) {
        this.desk = desk;
        this.services = services;
        this.ear = ear;
        this.keeper = new FoundKeeper(desk.tasks(), services.catalog());
    }

    /** The picture; of the recipe that stood a moment ago while a slider moves. */
    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the originals cannot be found now; what was shown before stays. */
    ReadOnlyBooleanProperty away() {
        return away.getReadOnlyProperty();
    }

    void begin() {
        loop = Optional.of(new PreviewLoop(services.studio(), services.live(), new Pictures()));
    }

    void end() {
        loop.ifPresent(PreviewLoop::close);
        loop = Optional.empty();
        subject = Optional.empty();
        shown.set(Optional.empty());
    }

    /** There is no picture until one is wanted of a scene. */
    void clear() {
        loop.ifPresent(PreviewLoop::forget);
        subject = Optional.empty();
        shown.set(Optional.empty());
        away.set(false);
    }

    /** The scene could not even be read; {@link #away()} if its files were not to be read. */
    void without(Exception why) {
        away.set(why instanceof PhotoException fault && fault.code() == FaultCode.UNREADABLE);
    }

    /** From now on it is the picture of this scene. */
    void of(Subject now) {
        subject = Optional.of(now);
        keeper.begin(now);
    }

    /** How large a preview is worth while, px of the screen; answers whether that has changed. */
    boolean wantLongSide(double pixels) {
        int wanted = pixels > 1920 ? 2560 : pixels > 1280 ? 1920 : 1280;
        boolean other = wanted != longSide;
        longSide = wanted;
        return other;
    }

    /** Asks for the picture by a recipe; {@code moving} while a slider does, when speed is worth more than the last detail. */
    void want(Recipe recipe, boolean moving) {
        request(recipe, moving).ifPresent(request -> loop.ifPresent(l -> l.submit(request)));
    }

    Optional<ViewRequest> request(Recipe recipe, boolean moving) {
        return subject.map(now -> new ViewRequest(now.group(), recipe, longSide, now.known(), moving));
    }

    /** For what may wait until no picture is wanted. */
    void later(PreviewLoop.Chore chore) {
        loop.ifPresent(l -> l.later(chore));
    }

    /** Looks whether originals that were away are back; {@code back} is run then. */
    void lookForOriginals(Runnable back) {
        Optional<Subject> now = subject;
        now.ifPresent(s -> desk.tasks().start(cancel -> s.isAway(), still -> {
            if (!still && subject.equals(now)) {
                back.run();
            }
        }, e -> {}));
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
        return subject.map(s -> s.group().equals(request.scene())).orElse(false);
    }

    private void show(Shown picture) {
        if (isCurrent(picture.request())) {
            away.set(false);
            shown.set(Optional.of(picture));
            ear.ready();
            keeper.keep(picture);
        }
    }

    private void fail(ViewRequest request, RuntimeException why, boolean gone) {
        if (isCurrent(request)) {
            away.set(gone);
            if (shown.get().isEmpty()) {
                ear.failed(why);
            } else if (!gone) {
                desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
            }
        }
    }
}
