package pro.photoestate.app.ui.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import pro.photoestate.app.studio.Overlays;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.ScreenPreview;

/** What lies over the picture: masks, clipped spots, the picture before. Belongs to the window's thread. */
final class OverlayViewModel {

    /** Colours told apart also by those who see few of them, from dark to bright frames (Okabe and Ito, 2008). */
    private static final int[] FRAMES = {0x0072B2, 0x56B4E9, 0x009E73, 0xF0E442, 0xE69F00, 0xD55E00, 0xCC79A7, 0xFFFFFF, 0x888888};

    private static final int WINDOWS = 0x56B4E9;
    private static final int GHOSTS = 0xD55E00;

    /** Masks, of which one is seen at a time. */
    enum Kind {
        NONE,
        WINDOWS,
        GHOSTS,
        SOURCES
    }

    /**
     * A line of the legend of the frames.
     *
     * @param share 0..1 of the picture that it gave most to
     */
    record Source(int rgb, String name, double exposureEv, double share) {}

    private final Desk desk;
    private final Studio studio;
    private final DevelopViewModel develop;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.NONE);
    private final BooleanProperty clipping = new SimpleBooleanProperty(this, "clipping", false);
    private final BooleanProperty before = new SimpleBooleanProperty(this, "before", false);
    private final ReadOnlyObjectWrapper<Optional<Raster>> mask = new ReadOnlyObjectWrapper<>(this, "mask", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Raster>> clipped =
            new ReadOnlyObjectWrapper<>(this, "clipped", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScreenPreview>> beforePicture =
            new ReadOnlyObjectWrapper<>(this, "beforePicture", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Source>> sources = new ReadOnlyObjectWrapper<>(this, "sources", List.of());
    private Subscription listening = Subscription.EMPTY;
    private Cancel making = new Cancel();
    private Cancel marking = new Cancel();
    private Cancel asking = new Cancel();

    OverlayViewModel(Desk desk, Studio studio, DevelopViewModel develop) {
        this.desk = desk;
        this.studio = studio;
        this.develop = develop;
        kind.subscribe(this::mask);
        clipping.subscribe(this::clip);
        before.subscribe(this::askBefore);
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    /** Whether spots without detail are marked. */
    BooleanProperty clipping() {
        return clipping;
    }

    /** Whether the picture before is wanted in the place of the picture. */
    BooleanProperty before() {
        return before;
    }

    /** The mask, of the picture's shape; empty when there is nothing of its kind. */
    ReadOnlyObjectProperty<Optional<Raster>> masked() {
        return mask.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Raster>> clipped() {
        return clipped.getReadOnlyProperty();
    }

    /** There while it is wanted and made. */
    ReadOnlyObjectProperty<Optional<ScreenPreview>> beforePicture() {
        return beforePicture.getReadOnlyProperty();
    }

    /** The frames of the source map; empty unless it is seen. */
    ReadOnlyObjectProperty<List<Source>> sources() {
        return sources.getReadOnlyProperty();
    }

    void begin() {
        listening = develop.shown().subscribe(now -> {
            if (now.isEmpty()) {
                before.set(false);
            }
            if (now.map(s -> !s.request().moving()).orElse(true)) {
                mask();
            }
            clip();
        });
    }

    void end() {
        listening.unsubscribe();
        making.cancel();
        marking.cancel();
        before.set(false);
    }

    /** Shows a kind of mask, or none if it is seen already. */
    void toggle(Kind wanted) {
        kind.set(kind.get() == wanted ? Kind.NONE : wanted);
    }

    private void mask() {
        making.cancel();
        Optional<Shown> now = develop.shown().get();
        Kind wanted = kind.get();
        if (now.isEmpty() || wanted == Kind.NONE) {
            mask.set(Optional.empty());
            sources.set(List.of());
            return;
        }
        making = desk.tasks().start(cancel -> mask(wanted, now.get()), made -> {
            mask.set(made);
            sources.set(wanted == Kind.SOURCES ? legend(now.get()) : List.of());
        }, e -> mask.set(Optional.empty()));
    }

    private static Optional<Raster> mask(Kind kind, Shown shown) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case WINDOWS -> Overlays.windows(shown, WINDOWS);
            case GHOSTS -> Overlays.ghosts(shown.picture(), GHOSTS);
            case SOURCES -> Overlays.sources(shown.picture(), FRAMES);
        };
    }

    private static List<Source> legend(Shown shown) {
        return shown.picture().sources().map(map -> {
            List<Frame> frames = shown.request().scene().frames();
            double[] shares = Overlays.shares(map, frames.size());
            List<Source> all = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                all.add(new Source(
                        FRAMES[i % FRAMES.length],
                        frames.get(i).name(),
                        shown.request().scene().exposureEv().get(i),
                        shares[i]));
            }
            return List.copyOf(all);
        }).orElse(List.of());
    }

    private void clip() {
        marking.cancel();
        Optional<Shown> now = develop.shown().get();
        if (now.isEmpty() || !clipping.get()) {
            clipped.set(Optional.empty());
            return;
        }
        marking = desk.tasks()
                .start(cancel -> Overlays.clipping(now.get().picture()), made -> clipped.set(Optional.of(made)), e -> {});
    }

    private void askBefore() {
        asking.cancel();
        Optional<Shown> now = develop.shown().get();
        if (!before.get() || now.isEmpty()) {
            beforePicture.set(Optional.empty());
            return;
        }
        ViewRequest shown = now.get().request();
        ViewRequest known = new ViewRequest(
                shown.scene(), shown.recipe(), shown.longSide(), Optional.of(now.get().picture().analysis()), false);
        asking = desk.tasks().start(
                cancel -> studio.before(known, true, cancel), made -> beforePicture.set(Optional.of(made)), e -> {});
    }
}
