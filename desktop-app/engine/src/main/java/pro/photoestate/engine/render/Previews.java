package pro.photoestate.engine.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * Previews that do not begin anew when only a late step of the recipe has changed: the merged scene is kept, and what
 * geometry and white balance made of it. Half of the memory goes to either; the least recently used is given up first. A
 * preview takes the way of a print. Thread-safe; one preview at a time.
 */
public final class Previews implements AutoCloseable {

    private static final Set<Operation> NEGATIVE =
            EnumSet.of(Operation.ALIGN, Operation.MERGE, Operation.WINDOW_PULL);
    private static final Set<Operation> LIGHT =
            EnumSet.of(Operation.WHITE_BALANCE, Operation.VERTICALS, Operation.ROTATE, Operation.CROP);

    private final Darkroom darkroom;
    private final PlaneStore store;
    private final Cores cores;
    private final Kept<SceneKey, Scene> scenes;
    private final Kept<LightKey, LitPicture> lights;

    /** A file as it was: another size or time of change means other pixels. */
    private record FileKey(Path file, long size, long changed) {}

    private record SceneKey(
            List<FileKey> files,
            int longSide,
            List<Step> steps,
            Optional<AlignAnalysis> align,
            Optional<WindowAnalysis> windows) {}

    private record LightKey(
            SceneKey scene,
            List<Step> steps,
            Optional<VerticalsAnalysis> verticals,
            Optional<WhiteBalanceAnalysis> whiteBalance) {}

    /** A negative with what is known of its scene so far. */
    private static final class Scene implements AutoCloseable {
        private final Negative negative;
        private @Nullable SceneAnalysis found;

        Scene(Negative negative) {
            this.negative = negative;
        }

        @Override
        public void close() {
            negative.close();
        }
    }

    /** @param bytes of native memory that may be kept between previews */
    Previews(Darkroom darkroom, long bytes, PlaneStore store, Cores cores) {
        this.darkroom = darkroom;
        this.store = store;
        this.cores = cores;
        this.scenes = new Kept<>(bytes / 2, s -> s.negative.bytes());
        this.lights = new Kept<>(bytes / 2, LitPicture::bytes);
    }

    /**
     * Makes a preview; the caller closes it.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of the scene can be used
     * @throws java.util.concurrent.CancellationException when cancelled; what was kept stays good
     */
    public synchronized Preview preview(PreviewRequest request) {
        Map<String, Long> millis = new LinkedHashMap<>();
        Stages stages = new Stages();
        SceneKey key = key(request);
        Scene scene = scenes.get(key, () -> {
            Negative negative = negative(request);
            millis.putAll(negative.millis());
            return new Scene(negative);
        });
        var known = request.known().or(() -> Optional.ofNullable(scene.found));
        Development how = new Developing(scene.negative, request.recipe(), known, stages).develop(cores);
        scene.found = known.map(how.analysis()::over).orElse(how.analysis());
        LitPicture light = lights.get(lightKey(key, request.recipe(), how), () -> stages.time("light", () -> light(scene.negative, how)));
        return finish(light, how, scene.found, stages, millis);
    }

    private Negative negative(PreviewRequest request) {
        Negative negative = darkroom.negative(
                new NegativeRequest(request.scene(), request.recipe(), request.reduction(), request.known()));
        return negative.fitted(request.longSide(), store, cores);
    }

    private LitPicture light(Negative negative, Development how) {
        LitPicture light = LitPicture.of(how.view(), store);
        try {
            light.fill(negative.merged(), how.light(), cores);
            return light;
        } catch (RuntimeException | Error e) {
            light.close();
            throw e;
        }
    }

    private Preview finish(
            LitPicture light, Development how, SceneAnalysis found, Stages stages, Map<String, Long> millis) {
        View view = how.view();
        Plane bytes = store.lend(3 * view.width(), view.height(), Depth.U8);
        Mat bgr = bytes.mat().reshape(3);
        try {
            stages.time("finish", () -> new Finish(view, how.taste()).into(bgr, light, cores));
            millis.putAll(stages.millis());
            return new Preview(bytes, bgr, view, found, Map.copyOf(millis));
        } catch (RuntimeException | Error e) {
            bgr.close();
            bytes.close();
            throw e;
        }
    }

    private static SceneKey key(PreviewRequest request) {
        return new SceneKey(
                request.scene().frames().stream().map(f -> fileKey(f.file())).toList(),
                request.longSide(),
                enabled(request.recipe(), NEGATIVE),
                request.known().flatMap(SceneAnalysis::align),
                request.known().flatMap(SceneAnalysis::windowPull));
    }

    private static LightKey lightKey(SceneKey scene, Recipe recipe, Development how) {
        return new LightKey(
                scene, enabled(recipe, LIGHT), how.analysis().verticals(), how.analysis().whiteBalance());
    }

    private static List<Step> enabled(Recipe recipe, Set<Operation> operations) {
        return recipe.only(operations).steps().stream().filter(Step::enabled).toList();
    }

    private static FileKey fileKey(Path file) {
        try {
            return new FileKey(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            return new FileKey(file, -1, -1); // whoever reads the file says what is wrong with it
        }
    }

    @Override
    public synchronized void close() {
        lights.close();
        scenes.close();
    }
}
