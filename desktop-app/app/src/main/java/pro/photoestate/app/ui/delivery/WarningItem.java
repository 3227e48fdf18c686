package pro.photoestate.app.ui.delivery;

import java.util.Optional;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.QaWarning;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.ui.common.Texts;

/**
 * A warning as it is shown.
 *
 * @param scene whose photo it is; empty where it is about the delivery
 * @param accepted whether somebody let it pass
 */
record WarningItem(QaWarning warning, Optional<DeliveryScene> scene, boolean accepted) {

    Weight weight() {
        return warning.kind().weight();
    }

    /** Whether it keeps the photos back. */
    boolean open() {
        return weight() == Weight.BLOCKING || (weight() == Weight.WARNING && !accepted);
    }

    /** Whether there is a place where it is fixed. */
    boolean fixable() {
        return warning.kind().fix() != QaWarning.Fix.NOWHERE;
    }

    /** Whose it is. */
    String about(Texts texts) {
        return scene.map(DeliveryScene::name).orElseGet(() -> texts.get("warning.all"));
    }

    /** What it is, with its figures. */
    String sentence(Texts texts) {
        return texts.get("warning." + warning.kind().code(), warning.figures().toArray());
    }
}
