package pro.photoestate.app.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A scene with its frames at a glance.
 *
 * @param frames the darkest first, at least one
 */
public record SceneCard(CatalogScene scene, List<Photo> frames) {

    public SceneCard {
        frames = List.copyOf(frames);
    }

    /** The frame that the photo takes its geometry from, and by which the scene is shown. */
    public Photo reference() {
        return frames.stream()
                .min(Comparator.comparingDouble(f -> Math.abs(f.exposureEv())))
                .orElseThrow();
    }

    /** What the photographer thinks of it: the marks of its reference. */
    public Photo.Marks marks() {
        return reference().marks();
    }

    /** The same with other marks for some of its frames. */
    public SceneCard marked(Set<UUID> photos, UnaryOperator<Photo.Marks> change) {
        if (frames.stream().noneMatch(f -> photos.contains(f.id()))) {
            return this;
        }
        return new SceneCard(
                scene,
                frames.stream()
                        .map(f -> photos.contains(f.id()) ? f.marked(change.apply(f.marks())) : f)
                        .toList());
    }
}
