package pro.photoestate.app.ui.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.Figures;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.screen.ScreenPicture;

/** How the photos will look and what they measure: made one after another, those that go out first. On the window's thread. */
final class SeenPhotos {

    private final Deliveries deliveries;
    private final Tasks tasks;
    private final Consumer<Boolean> changed;
    private final Map<UUID, Figures> figures = new HashMap<>();
    private final Map<String, ScreenPicture> pictures = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final ReadOnlyIntegerWrapper unmeasured = new ReadOnlyIntegerWrapper(this, "unmeasured", 0);
    private @Nullable Cancel work;

    /** @param changed told when a photo was seen; whether it was measured too */
    SeenPhotos(Deliveries deliveries, Tasks tasks, Consumer<Boolean> changed) {
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Begins with what is known of a shoot's photos; pictures stay. */
    void begin(Map<UUID, Figures> known) {
        figures.clear();
        figures.putAll(known);
    }

    /** Forgets all, as for another shoot. */
    void forget() {
        rest();
        figures.clear();
        pictures.clear();
        failed.clear();
    }

    /** Nobody waits any more. */
    void rest() {
        if (work != null) {
            work.cancel();
            work = null;
        }
    }

    /**
     * Sees what was not seen yet as it is now; what was asked for before is dropped.
     *
     * @param going which of them go out: only these are measured
     */
    void see(List<DeliveryScene> scenes, Predicate<DeliveryScene> going) {
        rest();
        Predicate<DeliveryScene> open = s -> going.test(s) && !figures.containsKey(s.id()) && canBeSeen(s);
        unmeasured.set((int) scenes.stream().filter(open).count());
        scenes.stream()
                .filter(open)
                .findFirst()
                .or(() -> scenes.stream()
                        .filter(s -> !pictures.containsKey(key(s)) && canBeSeen(s))
                        .findFirst())
                .ifPresent(next -> {
                    boolean measured = open.test(next);
                    work = tasks.start(
                            cancel -> deliveries.see(next, measured, cancel),
                            seen -> {
                                keep(next, seen);
                                see(scenes, going);
                            },
                            e -> { // the export would say why, and the others go on
                                failed.add(key(next));
                                changed.accept(measured);
                                see(scenes, going);
                            });
                });
    }

    private void keep(DeliveryScene scene, Deliveries.Seen seen) {
        pictures.put(key(scene), seen.picture());
        seen.figures().ifPresent(f -> figures.put(scene.id(), f));
        changed.accept(seen.figures().isPresent());
    }

    private boolean canBeSeen(DeliveryScene scene) {
        return scene.isThere() && !failed.contains(key(scene));
    }

    /** A scene's photo as it is now. */
    private static String key(DeliveryScene scene) {
        return scene.id() + " " + scene.version();
    }

    /** How a photo will look, once it was made. */
    Optional<ScreenPicture> picture(DeliveryScene scene) {
        return Optional.ofNullable(pictures.get(key(scene)));
    }

    /**
     * What measuring has come to.
     *
     * @param figures of what was measured, by scene
     * @param failed scenes that cannot be measured as they are
     */
    record Measures(Map<UUID, Figures> figures, Set<UUID> failed) {
        Measures {
            figures = Map.copyOf(figures);
            failed = Set.copyOf(failed);
        }
    }

    /** What is known of these. */
    Measures measures(List<DeliveryScene> scenes) {
        return new Measures(
                figures,
                scenes.stream()
                        .filter(s -> failed.contains(key(s)) && !figures.containsKey(s.id()))
                        .map(DeliveryScene::id)
                        .collect(Collectors.toSet()));
    }

    /** How many that go out are still to be measured. */
    ReadOnlyIntegerProperty unmeasured() {
        return unmeasured.getReadOnlyProperty();
    }
}
