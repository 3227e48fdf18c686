package pro.photoestate.engine.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.Signature;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.Exporter;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.recipe.Recipe;

/**
 * Where scenes become pictures: {@link #negative} once for the frames, {@link #print} as often as the recipe changes.
 * Preview and full size take the same way. Thread-safe; each call uses the cores it was made with.
 */
public final class Darkroom {

    private final PlaneStore store;
    private final Cores cores;
    private final FrameShelf shelf;
    private final Progress progress;

    /**
     * @param store lends all large memory; negatives and prints must be closed before it
     * @param cores the cores, with the cancel flag, of the renders made here
     * @param limits what a file may ask for
     */
    public Darkroom(PlaneStore store, Cores cores, Limits limits) {
        this(store, cores, limits, Progress.NONE);
    }

    /**
     * The same with somebody who wants to know how far negatives and prints are.
     *
     * @param progress of all renders made here
     */
    public Darkroom(PlaneStore store, Cores cores, Limits limits, Progress progress) {
        this.progress = progress;
        this.store = store;
        this.cores = store.unloadAfterEach(cores);
        this.shelf = new FrameShelf(new Decoder(store, this.cores, limits), store);
    }

    /**
     * Reads what grouping needs to know of a frame.
     *
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be decoded
     */
    public Signature glance(Frame frame) {
        return shelf.look(frame, false);
    }

    /**
     * The same for many frames at once: from the preview inside the file where there is one.
     *
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be decoded
     */
    public Signature glimpse(Frame frame) {
        return shelf.glimpse(frame);
    }

    /**
     * The same where negatives will be made of all these frames: a few are kept as they are read, until {@link #negative}
     * asks for them.
     *
     * @return to be asked once for each of them, side by side if wished; it throws as {@link #glance} does
     */
    public Function<Frame, Signature> glanceBeforeUse(List<Frame> frames) {
        boolean keep = shelf.hasRoomFor(frames);
        return frame -> shelf.look(frame, keep);
    }

    /**
     * Reads, aligns and merges the frames of a scene as far as the recipe asks for it.
     *
     * @param reduction 1 for full size; 2, 4 or 8 for a preview
     * @throws pro.photoestate.engine.image.PhotoException when no frame of it can be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Negative negative(SceneGroup scene, Recipe recipe, int reduction) {
        return negative(new NegativeRequest(scene, recipe, reduction, Optional.empty()));
    }

    /**
     * The same with what is known of the scene already, so that a preview and the full size see it alike.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of it can be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Negative negative(NegativeRequest request) {
        return new Exposing(request, store, cores, progress).expose(shelf);
    }

    /** The same before its windows are pulled, at most {@code longSide} px long, for previews; the caller closes it. */
    Unpulled unpulled(NegativeRequest request, int longSide) {
        return new Exposing(request, store, cores, Progress.NONE).exposeUnpulled(shelf, longSide);
    }

    /**
     * Finishes a negative. It stays the caller's and is only read.
     *
     * @param known an earlier analysis of the same scene to be used again; what it lacks is found anew
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Print print(Negative negative, Recipe recipe, Optional<SceneAnalysis> known) {
        return print(negative, recipe, known, Depth.U8);
    }

    /**
     * The same with a depth of the caller's choice.
     *
     * @param depth {@link Depth#U8}, dithered, or {@link Depth#U16} for programs that work on it further
     */
    public Print print(Negative negative, Recipe recipe, Optional<SceneAnalysis> known, Depth depth) {
        return new Printing(negative, store, cores, progress).print(recipe, known, depth);
    }

    /** Previews of scenes, which keep up to {@code bytes} of native memory between calls; to be closed before the store. */
    public Previews previews(long bytes) {
        return new Previews(this, bytes, store, cores);
    }

    /**
     * Writes a print as one file.
     *
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be written
     */
    public Rendition export(Print print, ExportJob job) {
        return Exporter.export(print.bgr(), job, cores);
    }

    /**
     * Measures a file as it is.
     *
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be decoded
     */
    public Inspection inspect(Frame frame) {
        SceneGroup alone = new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
        Recipe nothing = new Recipe("inspect", List.of());
        try (Negative negative = negative(alone, nothing, 1);
                Print print = print(negative, nothing, Optional.empty())) {
            QualityFigures figures = print.quality();
            OptionalDouble tilt = Developing.verticals(negative).tiltDeg();
            return new Inspection(
                    frame, tilt.isPresent() ? figures.withTilt(tilt.getAsDouble()) : figures, negative.warnings());
        }
    }
}
