package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.QaWarning;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;

/** What is to be looked at before photos go out, and what somebody let pass. On the window's thread. */
final class GateViewModel {

    private final Desk desk;
    private final DeliveryServices services;
    private final Writes writes;
    private final Runnable changed;
    private final ObservableList<WarningItem> warnings = FXCollections.observableArrayList();
    private final Set<QaWarning.Accepted> accepted = new HashSet<>();
    private UUID shoot = new UUID(0, 0);
    private boolean waiting;

    /** @param changed run when something was let pass, or no longer is */
    GateViewModel(Desk desk, DeliveryServices services, Writes writes, Runnable changed) {
        this.desk = desk;
        this.services = services;
        this.writes = writes;
        this.changed = changed;
    }

    /** Begins with what was let pass of a shoot. */
    void begin(UUID id, Set<QaWarning.Accepted> passed) {
        shoot = id;
        accepted.clear();
        accepted.addAll(passed);
    }

    /** Shows what was found. */
    void show(List<QaWarning> found, List<DeliveryScene> scenes) {
        Map<UUID, DeliveryScene> byId = new HashMap<>();
        scenes.forEach(s -> byId.put(s.id(), s));
        waiting = found.stream().anyMatch(GateViewModel::passes);
        warnings.setAll(found.stream()
                .filter(w -> !passes(w))
                .map(w -> new WarningItem(w, w.scene().map(byId::get), accepted.contains(w.acceptance(shoot))))
                .toList());
    }

    /** What nobody has to decide, because it is being done: that photos are not measured yet. */
    private static boolean passes(QaWarning warning) {
        return warning.kind() == QaWarning.Kind.UNMEASURED;
    }

    /** Whether the photos are held back until all of them are measured. */
    boolean waiting() {
        return waiting;
    }

    /** Lets a warning pass, or no longer. */
    void accept(WarningItem item, boolean yes) {
        accept(List.of(item), yes);
    }

    /** Lets all pass that can. */
    void acceptAll() {
        accept(
                warnings.stream()
                        .filter(w -> w.weight() == Weight.WARNING && !w.accepted())
                        .toList(),
                true);
    }

    private void accept(List<WarningItem> items, boolean yes) {
        List<QaWarning.Accepted> turned = new ArrayList<>();
        for (WarningItem item : items) {
            QaWarning.Accepted what = item.warning().acceptance(shoot);
            if (yes ? accepted.add(what) : accepted.remove(what)) {
                turned.add(what);
            }
            int place = warnings.indexOf(item);
            if (place >= 0) {
                warnings.set(place, new WarningItem(item.warning(), item.scene(), yes));
            }
        }
        writes.add(() -> turned.forEach(what -> services.deliveries().accept(what, yes)));
        changed.run();
    }

    /** Goes to where a warning is fixed; formats are fixed here. */
    void fix(WarningItem item) {
        item.scene().ifPresent(s -> desk.workspace().look(s.id()));
        switch (item.warning().kind().fix()) {
            case DEVELOP -> {
                desk.workspace().wanted().set(item.warning().kind().operation());
                desk.go(PlaceId.DEVELOP);
            }
            case SCENES -> desk.go(PlaceId.SCENES);
            case DECLARE -> item.scene().ifPresent(s -> services.outside().declare(s.id()));
            case FORMATS, NOWHERE -> {}
        }
    }

    /** Those of a scene that want a decision. */
    List<WarningItem> openOf(DeliveryScene scene) {
        return warnings.stream()
                .filter(w -> w.scene().map(DeliveryScene::id).equals(Optional.of(scene.id())) && w.open())
                .toList();
    }

    /** Warnings that keep the photos back. */
    long open() {
        return warnings.stream().filter(WarningItem::open).count();
    }

    ObservableList<WarningItem> warnings() {
        return warnings;
    }
}
