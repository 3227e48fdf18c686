package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.DisclosureText;
import pro.photoestate.app.delivery.QaGate;
import pro.photoestate.app.delivery.QaWarning;
import pro.photoestate.engine.export.ExportProfile;

/** What the gate finds in a delivery, and what is told about it. */
record Looked(List<QaWarning> warnings, Told told) {

    Looked {
        warnings = List.copyOf(warnings);
    }

    /**
     * What is told about the photos of a profile.
     *
     * @param profile its name; empty without one
     * @param text as it is written beside the photos
     * @param lines for each photo, in order
     */
    record Told(String profile, String text, List<Line> lines) {
        static final Told NOTHING = new Told("", "", List.of());

        Told {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a photo's own file tells.
     *
     * @param sourceType the term of DigitalSourceType
     */
    record Line(String file, String label, String statement, String sourceType) {}

    /**
     * Looks; reads which files are there.
     *
     * @param seen what photos measure, and which could not be measured
     * @param wanted the profile whose text is shown; the first where it is empty or not chosen
     * @param text what will lie beside the photos of a profile
     */
    static Looked at(
            DeliveryOrder order,
            SeenPhotos.Measures seen,
            Optional<String> wanted,
            BiFunction<DeliveryOrder, ExportProfile, String> text) {
        QaGate gate = new QaGate(seen.figures(), seen.failed(), Deliveries.taken(order));
        return new Looked(gate.check(order), told(order, wanted, text));
    }

    private static Told told(
            DeliveryOrder order, Optional<String> wanted, BiFunction<DeliveryOrder, ExportProfile, String> whole) {
        Optional<ExportProfile> profile = order.profiles().stream()
                .filter(p -> wanted.equals(Optional.of(p.name())))
                .findFirst()
                .or(() -> order.profiles().stream().findFirst());
        if (profile.isEmpty() || order.scenes().isEmpty()) {
            return Told.NOTHING;
        }
        DisclosureText text = new DisclosureText(order.language());
        Map<UUID, DeliveryOrder.Names> names = order.names(profile.get());
        List<Line> lines = new ArrayList<>();
        for (DeliveryScene scene : order.scenes()) {
            DeliveryOrder.Names own = names.getOrDefault(scene.id(), new DeliveryOrder.Names(scene.name(), ""));
            var said = text.of(scene, own.original());
            String type = scene.provenance().sourceType().uri();
            lines.add(new Line(own.photo(), said.label(), said.text(), type.substring(type.lastIndexOf('/') + 1)));
        }
        return new Told(profile.get().name(), whole.apply(order, profile.get()), lines);
    }
}
