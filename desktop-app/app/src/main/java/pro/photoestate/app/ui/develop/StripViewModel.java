package pro.photoestate.app.ui.develop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;

/** The scenes of the open shoot, to go from one to the next. Belongs to the window's thread. */
final class StripViewModel {

    private final Desk desk;
    private final Catalog catalog;
    private final ReadOnlyObjectWrapper<List<Item>> scenes = new ReadOnlyObjectWrapper<>(this, "scenes", List.of());
    private Subscription listening = Subscription.EMPTY;

    /** A scene in the strip. */
    record Item(UUID scene, String name, int frames, CatalogScene.State state, ThumbnailRequest picture) {}

    StripViewModel(Desk desk, Catalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    /** In the order of the shoot. */
    ReadOnlyObjectProperty<List<Item>> scenes() {
        return scenes.getReadOnlyProperty();
    }

    void begin() {
        listening = Subscription.combine(
                desk.workspace().shoot().subscribe(shoot -> load()), desk.workspace().changes().subscribe(n -> load()));
    }

    void end() {
        listening.unsubscribe();
        scenes.set(List.of());
    }

    private void load() {
        Optional<UUID> shoot = desk.workspace().shoot().get();
        if (shoot.isEmpty()) {
            scenes.set(List.of());
            return;
        }
        desk.tasks().start(cancel -> read(shoot.get()), found -> {
            if (desk.workspace().shoot().get().equals(shoot)) {
                scenes.set(found);
            }
        }, e -> desk.tell(Notice.failed(Fault.of(e, desk.texts("common")))));
    }

    private List<Item> read(UUID shoot) {
        Path folder = catalog.photos().shoot(shoot).orElseThrow().folder();
        List<Item> items = new ArrayList<>();
        for (CatalogScene scene : catalog.scenes().scenes(shoot)) {
            List<Photo> photos = catalog.scenes().photos(scene.id());
            photos.stream().min(Comparator.comparingDouble(p -> Math.abs(p.exposureEv()))).ifPresent(middle -> {
                Path file = folder.resolve(middle.path());
                var picture = new ThumbnailRequest(file, middle.quickId(), ThumbnailSize.SMALL);
                items.add(new Item(
                        scene.id(), String.valueOf(file.getFileName()), photos.size(), scene.state(), picture));
            });
        }
        return List.copyOf(items);
    }

    /** The scene that many places further, if there is one. */
    Optional<Item> beside(int places) {
        Optional<UUID> now = desk.workspace().scene().get();
        List<Item> all = scenes.get();
        for (int i = 0; i < all.size(); i++) {
            int to = i + places;
            if (now.equals(Optional.of(all.get(i).scene())) && to >= 0 && to < all.size()) {
                return Optional.of(all.get(to));
            }
        }
        return now.isEmpty() && !all.isEmpty() ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Goes that many places further. */
    void go(int places) {
        beside(places).ifPresent(item -> desk.workspace().look(item.scene()));
    }
}
