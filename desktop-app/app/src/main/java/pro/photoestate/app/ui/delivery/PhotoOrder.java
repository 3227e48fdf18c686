package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.delivery.DeliveryScene;

/** The scenes of a shoot in their order, and which of them go out. On the window's thread. */
final class PhotoOrder {

    private final List<DeliveryScene> scenes = new ArrayList<>();
    private final Set<UUID> chosen = new HashSet<>();

    /** Takes the scenes as they are now; which go out stays. */
    void begin(List<DeliveryScene> now) {
        scenes.clear();
        scenes.addAll(now);
    }

    /** Says which go out, and that no other does. */
    void choose(Collection<UUID> going) {
        chosen.clear();
        chosen.addAll(going);
    }

    /** Takes one in or out; false when nothing changes. */
    boolean choose(UUID scene, boolean yes) {
        return yes ? chosen.add(scene) : chosen.remove(scene);
    }

    /** Moves a scene to a place, from 0; beyond the ends it stops there. */
    void moveTo(UUID scene, int place) {
        DeliveryScene moved = scenes.remove(place(scene));
        scenes.add(Math.clamp(place, 0, scenes.size()), moved);
    }

    /** Where a scene stands, from 0. */
    int place(UUID scene) {
        return ids().indexOf(scene);
    }

    /** All in their order. */
    List<DeliveryScene> all() {
        return List.copyOf(scenes);
    }

    List<UUID> ids() {
        return scenes.stream().map(DeliveryScene::id).toList();
    }

    /** Those that go out, in their order. */
    List<DeliveryScene> going() {
        return scenes.stream().filter(this::goes).toList();
    }

    boolean goes(DeliveryScene scene) {
        return chosen.contains(scene.id());
    }

    /**
     * Those that a choice means.
     *
     * @param selection what is selected elsewhere
     */
    List<UUID> of(Choice choice, List<UUID> selection) {
        return scenes.stream()
                .filter(s -> switch (choice) {
                    case ALL -> !s.state().rejected();
                    case FINISHED -> s.scene().state() != CatalogScene.State.NEW && !s.state().rejected();
                    case PICKED -> s.state().picked();
                    case SELECTED -> selection.contains(s.id());
                })
                .map(DeliveryScene::id)
                .toList();
    }

    /** The picked ones where somebody picked; else the finished ones; else all that nobody rejected. */
    List<UUID> usual() {
        for (Choice choice : List.of(Choice.PICKED, Choice.FINISHED)) {
            List<UUID> ids = of(choice, List.of());
            if (!ids.isEmpty()) {
                return ids;
            }
        }
        return of(Choice.ALL, List.of());
    }
}
