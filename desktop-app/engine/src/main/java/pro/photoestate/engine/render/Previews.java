package pro.photoestate.engine.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.quality.Histogram;
import pro.photoestate.engine.quality.Quality;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/**
 * Previews that do not begin anew when only a late step of the recipe has changed: the merged scene is kept, and what
 * geometry and white balance made of it. Half of the memory goes to either; the least recently used is given up first. A
 * preview takes the way of a print. Thread-safe; one preview at a time.
 */
public final class Previews implements AutoCloseable {

    private final Darkroom darkroom;
    private final PlaneStore store;
    private final Cores cores;
    private final Kept<SceneKey, KeptScene> scenes;
    private final Kept<LightKey, LitPicture> lights;
    private @Nullable LightKey last;

    /** Light, and what is still to be done to it. */
    private record Light(LitPicture picture, List<PixelOperation> operations) {}

    /** A preview before its last pass. */
    private record Lit(
            Light light,
            View view,
            Negative negative,
            SceneAnalysis found,
            Stages stages,
            Map<String, Long> millis) {}

    /** @param bytes of native memory that may be kept between previews */
    Previews(Darkroom darkroom, long bytes, PlaneStore store, Cores cores) {
        this.darkroom = darkroom;
        this.store = store;
        this.cores = cores;
        this.scenes = new Kept<>(bytes / 2, KeptScene::bytes);
        this.lights = new Kept<>(bytes / 2, LitPicture::bytes);
    }

    /**
     * Makes a preview; the caller closes it.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of the scene can be used
     * @throws java.util.concurrent.CancellationException when cancelled; what was kept stays good
     */
    public synchronized Preview preview(PreviewRequest request) {
        return finished(lit(request));
    }

    /**
     * The same as pixels of the screen.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of the scene can be used
     * @throws java.util.concurrent.CancellationException when cancelled; what was kept stays good
     */
    public synchronized ScreenPreview screen(PreviewRequest request) {
        return screen(request, int[]::new);
    }

    /** The same in memory that is lent: {@code room} gives an array for so many pixels, with arbitrary content. */
    public synchronized ScreenPreview screen(PreviewRequest request, IntFunction<int[]> room) {
        return shown(lit(request), room);
    }

    private Lit lit(PreviewRequest request) {
        Map<String, Long> millis = new LinkedHashMap<>();
        Stages stages = new Stages();
        SceneKey key = SceneKey.of(request);
        KeptScene scene = scenes.get(key, () -> scene(key, request, millis));
        double pulledPct = pulledPct(request.recipe());
        Negative negative = scene.at(pulledPct, stages, store, cores);
        var known = request.known().or(scene::found);
        Development how = new Developing(negative, request.recipe(), known, stages).develop(cores);
        SceneAnalysis found = known.map(how.analysis()::over).orElse(how.analysis());
        scene.found(found);
        LightKey wanted = LightKey.of(key, scene.pulledPct(pulledPct), request.recipe(), how.analysis());
        return new Lit(light(wanted, negative, how, stages), how.view(), negative, found, stages, millis);
    }

    /**
     * Light that is balanced before is kept once the same balance is asked for again; while it changes, it is balanced in
     * the last pass.
     */
    private Light light(LightKey wanted, Negative negative, Development how, Stages stages) {
        boolean again = wanted.equals(last);
        last = wanted;
        Optional<LitPicture> kept = lights.there(wanted);
        if (kept.isPresent()) {
            return new Light(kept.get(), how.taste());
        }
        boolean rests = again && !how.light().isEmpty() && lights.there(wanted.unbalanced()).isPresent();
        LitPicture plain =
                lights.get(wanted.unbalanced(), () -> stages.time("light", () -> read(negative, how.view())));
        return rests
                ? new Light(
                        lights.get(wanted, () -> stages.time("balance", () -> balanced(plain, how.light()))),
                        how.taste())
                : new Light(plain, how.operations());
    }

    /** Out of a larger one, if such a one is kept; else out of the files. */
    private KeptScene scene(SceneKey key, PreviewRequest request, Map<String, Long> millis) {
        return scenes.find(key::isWithin, Comparator.comparingInt(SceneKey::longSide))
                .map(larger -> larger.copied(request.longSide(), store, cores))
                .orElseGet(() -> {
                    Unpulled unpulled = darkroom.unpulled(
                            new NegativeRequest(
                                    request.scene(), request.recipe(), request.reduction(), request.known()),
                            request.longSide());
                    millis.putAll(unpulled.plain().millis());
                    return new KeptScene(unpulled, null);
                });
    }

    private static double pulledPct(Recipe recipe) {
        return recipe.step(Operation.WINDOW_PULL).map(s -> s.number("strength")).orElse(0.0);
    }

    private LitPicture read(Negative negative, View view) {
        LitPicture light = LitPicture.of(view, store);
        return filled(light, () -> light.fill(negative.merged(), cores));
    }

    private LitPicture balanced(LitPicture plain, List<PixelOperation> operations) {
        LitPicture light = LitPicture.of(plain.view(), store);
        return filled(light, () -> light.fill(plain, operations, cores));
    }

    private static LitPicture filled(LitPicture light, Runnable fill) {
        try {
            fill.run();
            return light;
        } catch (RuntimeException | Error e) {
            light.close();
            throw e;
        }
    }

    private Preview finished(Lit lit) {
        View view = lit.view();
        Plane bytes = store.lend(3 * view.width(), view.height(), Depth.U8);
        Mat bgr = bytes.mat().reshape(3);
        try {
            finish(lit, () -> new TileWriter(bgr));
            return new Preview(bytes, bgr, view, lit.found(), Map.copyOf(lit.millis()));
        } catch (RuntimeException | Error e) {
            bgr.close();
            bytes.close();
            throw e;
        }
    }

    private ScreenPreview shown(Lit lit, IntFunction<int[]> room) {
        View view = lit.view();
        int[] argb = room.apply(view.width() * view.height());
        Histogram.Count count = new Histogram.Count();
        finish(lit, () -> new ScreenWriter(argb, view.width(), count));
        return new ScreenPreview(
                argb,
                view,
                lit.found(),
                count.histogram(),
                Quality.castDeltaE(argb, view.width()),
                lit.negative().sources(),
                lit.negative().ghosts(),
                lit.negative().faults(),
                lit.negative().warnings(),
                lit.millis());
    }

    private void finish(Lit lit, Supplier<TileSink> sinks) {
        lit.stages().time("finish", () -> new Finish(lit.view(), lit.light().operations())
                .into(sinks, lit.light().picture(), cores));
        lit.millis().putAll(lit.stages().millis());
    }

    @Override
    public synchronized void close() {
        lights.close();
        scenes.close();
    }
}
