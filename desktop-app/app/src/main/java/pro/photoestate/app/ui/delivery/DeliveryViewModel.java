package pro.photoestate.app.ui.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.DisclosureText;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.delivery.Figures;
import pro.photoestate.app.delivery.QaWarning;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.screen.ScreenPicture;

/** What is delivered of the open shoot. On the window's thread. */
final class DeliveryViewModel {

    private final Desk desk;
    private final DeliveryServices services;
    private final PhotoOrder order = new PhotoOrder();
    private final PlanViewModel plan = new PlanViewModel(this::changed);
    private final ExportRunViewModel run;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ObservableList<PhotoItem> photos = FXCollections.observableArrayList();
    private final ObservableList<WarningItem> warnings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Looked.Told> told =
            new ReadOnlyObjectWrapper<>(this, "told", Looked.Told.NOTHING);
    private final SeenPhotos seen;
    private final ObjectProperty<Optional<String>> textOf = new SimpleObjectProperty<>(this, "textOf", Optional.empty());
    private final Set<QaWarning.Accepted> accepted = new HashSet<>();
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
        this.run = new ExportRunViewModel(services.queue(), desk.tasks());
        this.seen = new SeenPhotos(
                services.deliveries(), desk.tasks(), measured -> { // a figure may be a warning, a picture is only shown
                    if (measured) {
                        look();
                    } else {
                        refresh();
                    }
                });
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
        work.forEach(Cancel::cancel);
        work.clear();
        seen.rest();
        run.rest();
    }

    /** Reads the shoot anew; what is shown stays until it is there, unless it is another's. */
    void open() {
        work.forEach(Cancel::cancel);
        work.clear();
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

    private void fail(Exception failure) {
        fault.set(Optional.of(Fault.of(failure, desk.texts("common"))));
        state.set(State.FAULT);
    }

    private void show(Deliveries.Opened now) {
        boolean again = opened != null && opened.shoot().id().equals(now.shoot().id());
        opened = now;
        order.begin(now.scenes());
        accepted.clear();
        accepted.addAll(now.accepted());
        seen.begin(now.figures());
        if (!again) {
            DeliveryPlan.Language language = desk.locale().getLanguage().equals(Locale.GERMAN.getLanguage())
                    ? DeliveryPlan.Language.GERMAN
                    : DeliveryPlan.Language.ENGLISH;
            DeliveryPlan kept = now.plan().orElseGet(() ->
                    DeliveryPlan.first(now.shoot().folder().resolve("delivery"), order.usual(), language));
            order.choose(kept.chosen());
            plan.load(kept);
        }
        state.set(now.scenes().isEmpty() ? State.EMPTY : State.READY);
        look();
        measure();
    }

    /** How many scenes a choice would take. */
    int count(Choice choice) {
        return of(choice).size();
    }

    private List<UUID> of(Choice choice) {
        return order.of(choice, desk.workspace().selection().get());
    }

    /** Takes some and leaves all others out. */
    void choose(Choice choice) {
        order.choose(of(choice));
        changed();
        measure();
    }

    void choose(UUID scene, boolean yes) {
        if (order.choose(scene, yes)) {
            changed();
            measure();
        }
    }

    /** Moves a photo within the order. */
    void move(UUID scene, int by) {
        moveTo(scene, order.place(scene) + by);
    }

    /** Moves a photo to where another stands. */
    void moveTo(UUID scene, UUID other) {
        moveTo(scene, order.place(other));
    }

    /** Makes a photo the first that goes out: portals take that as cover. */
    void cover(UUID scene) {
        order.choose(scene, true);
        moveTo(scene, 0);
    }

    private void moveTo(UUID scene, int place) {
        order.moveTo(scene, place);
        changed();
    }

    private void changed() {
        if (opened != null) {
            UUID shoot = opened.shoot().id();
            List<UUID> going = order.going().stream().map(DeliveryScene::id).toList();
            DeliveryPlan kept = plan.plan(order.ids(), going);
            desk.tasks()
                    .start(
                            cancel -> {
                                services.deliveries().keep(shoot, kept);
                                return kept;
                            },
                            done -> {},
                            this::fail);
        }
        look();
    }

    /** What would go out now; empty without a shoot, or with a template that is none. */
    Optional<DeliveryOrder> order() {
        return Optional.ofNullable(opened).filter(o -> plan.valid()).map(o -> new DeliveryOrder(
                o.shoot().id(),
                order.going(),
                plan.chosen(),
                plan.folder().get(),
                plan.naming().get(),
                plan.address().get().isBlank() ? o.shoot().address() : plan.address().get(),
                plan.language().get(),
                plan.replace().get()));
    }

    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        Optional<DeliveryOrder> now = order();
        if (now.isEmpty()) {
            refresh();
            return;
        }
        Map<UUID, Figures> measured = seen.figures();
        Optional<String> wanted = textOf.get();
        Cancel started = desk.tasks()
                .start(
                        cancel -> Looked.at(now.get(), measured, wanted),
                        this::take,
                        this::fail);
        looking = started;
        work.add(started);
        refresh();
    }

    private void take(Looked looked) {
        Map<UUID, DeliveryScene> byId = new HashMap<>();
        order.all().forEach(s -> byId.put(s.id(), s));
        warnings.setAll(looked.warnings().stream()
                .map(w -> new WarningItem(w, w.scene().map(byId::get), accepted.contains(acceptance(w))))
                .toList());
        told.set(looked.told());
        refresh();
    }

    private QaWarning.Accepted acceptance(QaWarning warning) {
        return warning.acceptance(java.util.Objects.requireNonNull(opened).shoot().id());
    }

    private void refresh() {
        DisclosureText words = new DisclosureText(
                desk.locale().getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? DeliveryPlan.Language.GERMAN
                        : DeliveryPlan.Language.ENGLISH);
        List<PhotoItem> items = new ArrayList<>();
        int number = 0;
        for (DeliveryScene scene : order.all()) {
            boolean going = order.goes(scene);
            number += going ? 1 : 0;
            List<WarningItem> own = warnings.stream()
                    .filter(w -> w.scene().map(DeliveryScene::id).equals(Optional.of(scene.id())) && w.open())
                    .toList();
            items.add(new PhotoItem(
                    scene,
                    going ? number : 0,
                    going ? own.size() : 0,
                    going && own.stream().anyMatch(w -> w.weight() == QaWarning.Weight.BLOCKING),
                    words.of(scene, "").label()));
        }
        photos.setAll(items);
    }

    /** Makes and measures the photos that were not yet as they are. */
    private void measure() {
        seen.see(order.all(), order::goes);
    }

    /** How a photo will look, once it was made. */
    Optional<ScreenPicture> picture(DeliveryScene scene) {
        return seen.picture(scene);
    }

    /** Lets a warning pass, or no longer. */
    void accept(WarningItem item, boolean yes) {
        QaWarning.Accepted what = acceptance(item.warning());
        if (yes ? !accepted.add(what) : !accepted.remove(what)) {
            return;
        }
        desk.tasks()
                .start(
                        cancel -> {
                            services.deliveries().accept(what, yes);
                            return what;
                        },
                        done -> {},
                        this::fail);
        warnings.set(warnings.indexOf(item), new WarningItem(item.warning(), item.scene(), yes));
        refresh();
    }

    /** Lets all pass that can. */
    void acceptAll() {
        List.copyOf(warnings).stream()
                .filter(w -> w.weight() == QaWarning.Weight.WARNING && !w.accepted())
                .forEach(w -> accept(w, true));
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
            case DECLARE -> item.scene().ifPresent(s -> services.declare().accept(s.id()));
            case FORMATS, NOWHERE -> {}
        }
    }

    /** Opens a photo in Develop. */
    void develop(UUID scene) {
        desk.workspace().look(scene);
        desk.go(PlaceId.DEVELOP);
    }

    /** Warnings that keep the photos back. */
    long openWarnings() {
        return warnings.stream().filter(WarningItem::open).count();
    }

    /** Whether everything is decided. */
    boolean ready() {
        return order().filter(o -> !o.scenes().isEmpty() && !o.profiles().isEmpty()).isPresent()
                && openWarnings() == 0
                && run.state().get() != ExportRunViewModel.State.RUNNING;
    }

    /** Sends the photos out. */
    void send() {
        if (!ready()) {
            return;
        }
        DeliveryOrder all = order().orElseThrow();
        desk.tasks().start(cancel -> services.export().send(all), this::sent, this::refused);
    }

    private void sent(ExportWorkflow.Sent sent) {
        run.follow(sent.jobs());
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

    ObservableList<PhotoItem> photos() {
        return photos;
    }

    ObservableList<WarningItem> warnings() {
        return warnings;
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
