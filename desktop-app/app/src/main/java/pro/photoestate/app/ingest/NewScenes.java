package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.app.catalog.NewPhoto;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.identity.Ids;

/** Grouped frames as the catalog takes them. */
record NewScenes(List<CatalogScene> scenes, List<NewPhoto> photos) {

    static NewScenes of(Shoot shoot, List<SceneGroup> groups, List<FoundFrame> frames, Ids ids) {
        Map<Path, FoundFrame> found =
                frames.stream().collect(Collectors.toMap(f -> f.frame().file(), Function.identity()));
        List<CatalogScene> scenes = new ArrayList<>();
        List<NewPhoto> photos = new ArrayList<>();
        for (SceneGroup group : groups) {
            UUID scene = ids.next();
            scenes.add(new CatalogScene(
                    scene, shoot.id(), scenes.size(), CatalogScene.State.NEW, group.confidence(), group.warnings()));
            for (int i = 0; i < group.frames().size(); i++) {
                Frame frame = group.frames().get(i);
                FoundFrame file = found.get(frame.file());
                if (file != null) {
                    Photo photo = photo(shoot, scene, file, group.exposureEv().get(i), ids.next());
                    photos.add(new NewPhoto(photo, file.bytes(), frame.metadata().exposureEv()));
                }
            }
        }
        return new NewScenes(scenes, photos);
    }

    List<UUID> ids() {
        return scenes.stream().map(CatalogScene::id).toList();
    }

    private static Photo photo(Shoot shoot, UUID scene, FoundFrame found, double ev, UUID id) {
        Frame frame = found.frame();
        return new Photo(
                id,
                scene,
                FileRepository.stored(shoot.folder(), frame.file()),
                ev,
                found.quickId(),
                frame.width(),
                frame.height(),
                frame.metadata().captured(),
                camera(frame.metadata()),
                Photo.Marks.NONE);
    }

    /** Maker and model; a model that begins with its maker is enough. */
    private static String camera(Metadata metadata) {
        String make = metadata.make().orElse("");
        String model = metadata.model().orElse("");
        return model.startsWith(make)
                ? model
                : Stream.of(make, model).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }
}
