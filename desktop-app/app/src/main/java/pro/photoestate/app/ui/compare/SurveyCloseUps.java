package pro.photoestate.app.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.render.Cancel;

/**
 * The scenes of a survey at full size, made one after the other in the order in which they are asked for. Only finished
 * pictures are kept, in the studio's memory: what goes beyond its budget lies in mapped files. Belongs to the window's thread.
 */
final class SurveyCloseUps {

    private final CompareServices services;
    private final Tasks tasks;
    private final Consumer<UUID> changed;
    private final Map<UUID, CloseScene> scenes = new HashMap<>();
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper(this, "coming", false);
    private List<SidePicture> wanted = List.of();
    private Optional<Cancel> making = Optional.empty();

    /** What there is of one scene. */
    private static final class CloseScene {
        private final Tiles tiles;
        private @Nullable ViewRequest asked;
        private @Nullable FullPicture picture;

        private CloseScene(Tiles tiles) {
            this.tiles = tiles;
        }
    }

    /** @param changed told of a scene that has more to be drawn */
    SurveyCloseUps(CompareServices services, Tasks tasks, Consumer<UUID> changed) {
        this.services = services;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** What can be drawn of a scene. */
    Tiles tiles(UUID scene) {
        return of(scene).tiles;
    }

    private CloseScene of(UUID scene) {
        return scenes.computeIfAbsent(
                scene, s -> new CloseScene(new Tiles(tasks, Tiles.USUAL / SurveyViewModel.MOST, () -> changed.accept(s))));
    }

    /** Looks closely at scenes, the first soonest; those that are there stay as long as they are right. */
    void look(List<SidePicture> sides) {
        wanted = List.copyOf(sides);
        next();
    }

    /** Forgets all other scenes. */
    void keepOnly(List<UUID> these) {
        wanted = wanted.stream().filter(s -> these.contains(s.scene())).toList();
        scenes.entrySet().removeIf(entry -> {
            boolean gone = !these.contains(entry.getKey());
            if (gone) {
                forget(entry.getValue());
            }
            return gone;
        });
    }

    private void next() {
        if (making.isPresent()) {
            return;
        }
        Optional<SidePicture> first = wanted.stream().filter(this::isMissing).findFirst();
        coming.set(first.isPresent());
        first.ifPresent(this::make);
    }

    private boolean isMissing(SidePicture side) {
        return !request(side).equals(of(side.scene()).asked);
    }

    private static ViewRequest request(SidePicture side) {
        ViewRequest now = side.request();
        return new ViewRequest(now.scene(), now.recipe(), now.longSide(), Optional.of(side.picture().analysis()), false);
    }

    private void make(SidePicture side) {
        ViewRequest request = request(side);
        CloseScene scene = of(side.scene());
        forget(scene);
        scene.asked = request;
        Cancel cancel = new Cancel();
        making = Optional.of(cancel);
        services.closeUps().execute(() -> {
            Optional<FullPicture> made = print(request, cancel);
            tasks.later(() -> came(side.scene(), request, made));
        });
    }

    private Optional<FullPicture> print(ViewRequest request, Cancel cancel) {
        try {
            return Optional.of(services.studio().print(request, cancel));
        } catch (RuntimeException e) { // the boundary of a task: nobody wants it, or the preview says the same of the files
            return Optional.empty();
        }
    }

    private void came(UUID id, ViewRequest request, Optional<FullPicture> made) {
        making = Optional.empty();
        CloseScene scene = scenes.get(id);
        if (scene == null || !request.equals(scene.asked)) {
            made.ifPresent(this::close);
        } else {
            made.ifPresent(picture -> {
                scene.picture = picture;
                scene.tiles.from(Optional.of(new Whole(picture)));
            });
        }
        next();
    }

    private record Whole(FullPicture picture) implements Tiles.Source {

        @Override
        public int width() {
            return picture.view().width();
        }

        @Override
        public int height() {
            return picture.view().height();
        }

        @Override
        public Optional<Raster> tile(int column, int row) {
            return picture.tile(column, row).map(FullPicture.Tile::pixels);
        }
    }

    private void forget(CloseScene scene) {
        scene.tiles.from(Optional.empty());
        scene.asked = null;
        Optional.ofNullable(scene.picture).ifPresent(this::close);
        scene.picture = null;
    }

    /** A tile of it may be read at this moment, which the window must not wait for. */
    private void close(FullPicture picture) {
        services.closeUps().execute(picture::close);
    }

    /** Whether more of it is being made. */
    ReadOnlyBooleanProperty coming() {
        return coming.getReadOnlyProperty();
    }

    /** Gives all memory back. */
    void release() {
        making.ifPresent(Cancel::cancel);
        keepOnly(List.of());
        coming.set(false);
    }
}
