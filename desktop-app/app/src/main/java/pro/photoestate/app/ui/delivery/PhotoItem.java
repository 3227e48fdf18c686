package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.DisclosureText;
import pro.photoestate.app.delivery.QaWarning;

/**
 * A photo in the grid.
 *
 * @param number in the delivery, from 1; 0 where it does not go out
 * @param open warnings that want a decision
 * @param blocked whether one of them must be fixed
 * @param label what was altered, in a few words; may be empty
 */
record PhotoItem(DeliveryScene scene, int number, int open, boolean blocked, String label) {

    UUID id() {
        return scene.id();
    }

    boolean chosen() {
        return number > 0;
    }

    /** The photos of a shoot in their order. */
    static List<PhotoItem> all(PhotoOrder order, GateViewModel gate, DisclosureText words) {
        List<PhotoItem> items = new ArrayList<>();
        int number = 0;
        for (DeliveryScene scene : order.all()) {
            boolean going = order.goes(scene);
            number += going ? 1 : 0;
            List<WarningItem> own = going ? gate.openOf(scene) : List.of();
            items.add(new PhotoItem(
                    scene,
                    going ? number : 0,
                    own.size(),
                    own.stream().anyMatch(w -> w.weight() == QaWarning.Weight.BLOCKING),
                    words.of(scene, "").label()));
        }
        return items;
    }
}
