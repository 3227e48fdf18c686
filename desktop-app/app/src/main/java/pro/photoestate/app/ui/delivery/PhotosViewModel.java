package pro.photoestate.app.ui.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.DeliveryScene;
import pro.photoestate.app.delivery.DisclosureText;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.engine.screen.ScreenPicture;

/** The photos of a shoot: their order, which of them go out, and how they look. On the window's thread. */
final class PhotosViewModel {

    private final Desk desk;
    private final SeenPhotos seen;
    private final Runnable changed;
    private final PhotoOrder order = new PhotoOrder();
    private final ObservableList<PhotoItem> items = FXCollections.observableArrayList();

    /** @param changed run when a person has put them in another order, or takes some in or out */
    PhotosViewModel(Desk desk, SeenPhotos seen, Runnable changed) {
        this.desk = desk;
        this.seen = seen;
        this.changed = changed;
    }

    /** Takes the scenes as they are now; which go out stays. */
    void begin(List<DeliveryScene> scenes) {
        order.begin(scenes);
    }

    /** Says which go out, without telling. */
    void load(List<UUID> going) {
        order.choose(going);
    }

    /** Shows them with what wants a decision. */
    void refresh(GateViewModel gate) {
        items.setAll(PhotoItem.all(order, gate, new DisclosureText(language())));
    }

    /** The program's language, as far as statements have it. */
    DeliveryPlan.Language language() {
        return desk.locale().getLanguage().equals(Locale.GERMAN.getLanguage())
                ? DeliveryPlan.Language.GERMAN
                : DeliveryPlan.Language.ENGLISH;
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
        changed.run();
        measure();
    }

    void choose(UUID scene, boolean yes) {
        if (order.choose(scene, yes)) {
            changed.run();
            measure();
        }
    }

    /** Takes a photo in where it is out, and out where it is in. */
    void toggle(UUID scene) {
        order.all().stream().filter(s -> s.id().equals(scene)).findFirst().ifPresent(s -> choose(scene, !order.goes(s)));
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
        changed.run();
    }

    /** Makes and measures those that were not yet as they are. */
    void measure() {
        seen.see(order.all(), order::goes);
    }

    /** How a photo will look, once it was made. */
    Optional<ScreenPicture> picture(DeliveryScene scene) {
        return seen.picture(scene);
    }

    /** Opens a photo in Develop. */
    void develop(UUID scene) {
        desk.workspace().look(scene);
        desk.go(PlaceId.DEVELOP);
    }

    PhotoOrder order() {
        return order;
    }

    ObservableList<PhotoItem> items() {
        return items;
    }
}
