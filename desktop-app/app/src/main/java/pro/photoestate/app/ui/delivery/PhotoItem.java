package pro.photoestate.app.ui.delivery;

import java.util.UUID;
import pro.photoestate.app.delivery.DeliveryScene;

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
}
