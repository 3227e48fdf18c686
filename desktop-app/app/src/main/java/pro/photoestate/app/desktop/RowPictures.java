package pro.photoestate.app.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.ScenePictures;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Thumb;
import pro.photoestate.app.ui.common.TilePictures;

/** Thumbnails of scenes: that of the frame nearest to the middle exposure. */
final class RowPictures implements ScenePictures {

    private final Workshop workshop;
    private final Tasks tasks;
    private final TilePictures pictures;

    RowPictures(Workshop workshop, Tasks tasks) {
        this.workshop = workshop;
        this.tasks = tasks;
        pictures = new TilePictures(workshop.thumbnails, tasks);
    }

    @Override
    public Node show(UUID scene) {
        Thumb thumb = new Thumb(pictures);
        thumb.setPrefSize(72, 48);
        thumb.setMinSize(72, 48);
        tasks.start(cancel -> request(scene), found -> found.ifPresent(thumb::show), e -> {});
        return thumb;
    }

    @Override
    public void drop(Node picture) {
        if (picture instanceof Thumb thumb) {
            thumb.clear();
        }
    }

    private Optional<ThumbnailRequest> request(UUID id) {
        Optional<Photo> photo = workshop.catalog.scenes().photos(id).stream()
                .min(java.util.Comparator.comparingDouble(p -> Math.abs(p.exposureEv())));
        Optional<Path> folder = workshop.catalog
                .scenes()
                .scene(id)
                .map(CatalogScene::shoot)
                .flatMap(workshop.catalog.photos()::shoot)
                .map(Shoot::folder);
        return photo.flatMap(
                p -> folder.map(f -> new ThumbnailRequest(f.resolve(p.path()), p.quickId(), ThumbnailSize.SMALL)));
    }
}
