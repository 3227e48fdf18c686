package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.sentence.Sentence;

/**
 * From a scene of the catalog to the frames that the engine works on. Thread-safe.
 *
 * @param photos where the shoots are
 * @param scenes where their scenes are
 */
public record SceneFrames(PhotoRepository photos, SceneRepository scenes) {

    /**
     * Reads the headers of a scene's files; takes a few milliseconds a frame.
     *
     * @throws CatalogException {@link CatalogFault#SCENE_GONE} when the catalog has no such scene, or none of its frames
     * @throws pro.photoestate.engine.image.PhotoException when a file cannot be read
     */
    public SceneGroup of(UUID scene) {
        CatalogScene found = scenes.scene(scene).orElseThrow(() -> gone(scene));
        Path folder = photos.shoot(found.shoot()).orElseThrow(() -> gone(scene)).folder();
        List<Photo> rows = scenes.photos(scene);
        if (rows.isEmpty()) {
            throw gone(scene);
        }
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames =
                rows.stream().map(row -> reader.read(folder.resolve(row.path()))).toList();
        int reference = IntStream.range(0, rows.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(rows.get(i).exposureEv())))
                .orElseThrow();
        List<Double> exposures = rows.stream().map(Photo::exposureEv).toList();
        return new SceneGroup(frames, reference, exposures, found.confidence(), List.of(), found.warnings());
    }

    private static CatalogException gone(UUID scene) {
        return new CatalogException(
                CatalogFault.SCENE_GONE, Sentence.of("app.scenes.gone", scene));
    }
}
