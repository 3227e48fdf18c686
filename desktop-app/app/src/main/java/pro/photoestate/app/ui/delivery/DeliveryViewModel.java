package pro.photoestate.app.ui.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;

/** What is delivered of the open shoot. On the window's thread. */
final class DeliveryViewModel {

    private final Desk desk;
    private final DeliveryServices services;
    private final PlanViewModel plan = new PlanViewModel(this::changed);
    private final Writes writes;
    private final GateViewModel gate;
    private final PhotosViewModel photos;
    private final ExportRunViewModel run;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Looked.Told> told =
            new ReadOnlyObjectWrapper<>(this, "told", Looked.Told.NOTHING);
    private final SeenPhotos seen;
    private final ObjectProperty<Optional<String>> textOf = new SimpleObjectProperty<>(this, "textOf", Optional.empty());
    private final List<Cancel> work = new ArrayList<>();
    private Deliveries.@Nullable Opened opened;
    private @Nullable Cancel looking;
    private Subscription listening = Subscription.EMPTY;

    /** What is to be shown. */
    enum State {
        NO_SHOOT,
        LOADING,
        FAULT,
        EMPTY,
        READY
    }

    DeliveryViewModel(Desk desk, DeliveryServices services) {
        this.desk = desk;
        this.services = services;
        this.writes = new Writes(desk.tasks(), this::fail);
        this.gate = new GateViewModel(desk, services, writes, this::refresh);
        this.run = new ExportRunViewModel(services, desk.tasks(), this::refused);
        this.seen = new SeenPhotos(
                services.deliveries(), desk.tasks(), measured -> { // a figure may be a warning, a picture is only shown
                    if (measured) {
                        look();
                    } else {
                        refresh();
                    }
                });
        this.photos = new PhotosViewModel(desk, seen, this::changed);
        textOf.subscribe(this::look);
    }

    void shown() {
        listening = Subscription.combine(
                desk.workspace().shoot().subscribe((old, now) -> open()),
                desk.workspace().changes().subscribe(this::open));
        open();
        run.listen();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        drop();
        seen.rest();
        run.rest();
    }

    /** Reads the shoot anew; what is shown stays until it is there, unless it is another's. */
    void open() {
        drop();
        Optional<UUID> shoot = desk.workspace().shoot().get();
        if (shoot.isEmpty()) {
            opened = null;
            state.set(State.NO_SHOOT);
            return;
        }
        if (opened == null || !opened.shoot().id().equals(shoot.get())) {
            state.set(State.LOADING);
            run.forget();
            seen.forget();
        }
        work.add(desk.tasks().start(cancel -> services.deliveries().open(shoot.get()), this::show, this::fail));
    }

    private void drop() {
        work.forEach(Cancel::cancel);
        work.clear();
    }

    private void fail(Exception failure) {
        fault.set(Optional.of(Fault.of(failure, desk.texts("common"))));
        state.set(State.FAULT);
    }

    private void show(Deliveries.Opened now) {
        boolean again = opened != null && opened.shoot().id().equals(now.shoot().id());
        opened = now;
        photos.begin(now.scenes());
        gate.begin(now.shoot().id(), now.accepted());
        seen.begin(now.figures());
        if (!again) {
            DeliveryPlan kept = now.plan().orElseGet(() ->
                    DeliveryPlan.first(now.shoot().folder().resolve("delivery"), photos.order().usual(), photos.language()));
            photos.load(kept.chosen());
            plan.load(kept);
        }
        state.set(now.scenes().isEmpty() ? State.EMPTY : State.READY);
        look();
        photos.measure();
    }

    private void changed() {
        if (opened != null) {
            UUID shoot = opened.shoot().id();
            List<UUID> going = photos.order().going().stream().map(DeliveryScene::id).toList();
            DeliveryPlan kept = plan.plan(photos.order().ids(), going);
            writes.add(() -> services.deliveries().keep(shoot, kept));
        }
        look();
    }

    /** What would go out now; empty without a shoot, or with a template that is none. */
    Optional<DeliveryOrder> order() {
        return Optional.ofNullable(opened).flatMap(o -> plan.order(o.shoot(), photos.order().going()));
    }

    /** Holds what would go out against the rules; until that is done nothing is ready. */
    private void look() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
        Optional<DeliveryOrder> now = order();
        if (now.isEmpty()) {
            refresh();
            return;
        }
        SeenPhotos.Measures measured = seen.measures(now.get().scenes());
        Optional<String> wanted = textOf.get();
        Cancel started = desk.tasks()
                .start(
                        cancel -> Looked.at(now.get(), measured, wanted, this::text),
                        this::take,
                        this::fail);
        looking = started;
        work.add(started);
        refresh();
    }

    /** What will lie beside the photos, or why that cannot be said: another folder may be chosen then. */
    private String text(DeliveryOrder order, ExportProfile profile) {
        try {
            return services.export().text(order, profile);
        } catch (PhotoException e) {
            return Fault.of(e, desk.texts("common")).sentence();
        }
    }

    private void take(Looked looked) {
        looking = null;
        gate.show(looked.warnings(), photos.order().all());
        told.set(looked.told());
        refresh();
    }

    private void refresh() {
        photos.refresh(gate);
    }

    /** Whether everything is decided. */
    boolean ready() {
        return order().filter(o -> !o.scenes().isEmpty() && !o.profiles().isEmpty()).isPresent()
                && looking == null
                && !gate.waiting()
                && gate.open() == 0
                && run.state().get() != ExportRunViewModel.State.RUNNING;
    }

    /** Sends the photos out. */
    void send() {
        if (ready()) {
            order().ifPresent(run::send);
        }
    }

    private void refused(Exception failure) {
        desk.tell(Notice.failed(Fault.of(failure, desk.texts("common"))));
    }

    /** Adds a format from a file, and says so when it is none. */
    void add(Path file) {
        try {
            plan.add(file);
        } catch (PhotoException e) {
            refused(e);
        }
    }

    /** Names the shoot; empty without one. */
    String shootName() {
        return opened == null ? "" : opened.shoot().name();
    }

    /** The shoot's own address; empty without one. */
    String shootAddress() {
        return opened == null ? "" : opened.shoot().address();
    }

    PlanViewModel plan() {
        return plan;
    }

    ExportRunViewModel run() {
        return run;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    PhotosViewModel photos() {
        return photos;
    }

    GateViewModel gate() {
        return gate;
    }

    /** How many of the chosen photos are still to be measured. */
    ReadOnlyIntegerProperty unmeasured() {
        return seen.unmeasured();
    }

    ReadOnlyObjectProperty<Looked.Told> told() {
        return told.getReadOnlyProperty();
    }

    /** The profile whose statement is shown; the first chosen one while it is empty. */
    ObjectProperty<Optional<String>> textOf() {
        return textOf;
    }
}
