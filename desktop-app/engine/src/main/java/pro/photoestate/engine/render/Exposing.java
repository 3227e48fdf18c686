package pro.photoestate.engine.render;

import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.Alignment;
import pro.photoestate.engine.bracket.FrameAlignment;
import pro.photoestate.engine.bracket.Merge;
import pro.photoestate.engine.bracket.MergeFrames;
import pro.photoestate.engine.bracket.MergeResult;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.bracket.Warp;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.detail.Noise;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.op.windowpull.WindowPull;
import pro.photoestate.recipe.Operation;

/** Makes one negative: decode, align, merge, window pull. Used once, by one thread. */
final class Exposing {

    private final NegativeRequest request;
    private final PlaneStore store;
    private final Cores cores;
    private final Reading reading;
    private final Stages stages = new Stages();
    private Optional<SceneAnalysis> known = Optional.empty();
    private List<Integer> read = List.of();

    Exposing(NegativeRequest request, PlaneStore store, Cores cores) {
        this.request = request;
        this.store = store;
        this.cores = cores;
        this.reading = new Reading(request.scene(), request.reduction(), store, cores);
    }

    /** @throws PhotoException when no frame is usable */
    Negative expose(FrameShelf shelf) {
        try (reading) {
            stages.time("decode", () -> reading.read(shelf, asked(Operation.MERGE)));
            read = reading.indices();
            known = request.known().filter(k -> k.frames().equals(read));
            Optional<AlignAnalysis> align = several() && asked(Operation.ALIGN)
                    ? Optional.of(stages.time("align", this::align))
                    : Optional.empty();
            MergeResult merge = stages.time("merge", this::merge);
            try {
                return negative(align, merge);
            } catch (RuntimeException | Error e) {
                merge.close();
                throw e;
            }
        }
    }

    private Negative negative(Optional<AlignAnalysis> align, MergeResult merge) {
        Optional<WindowAnalysis> windows = several() && asked(Operation.WINDOW_PULL)
                ? Optional.of(stages.time("window-pull", () -> pull(merge)))
                : Optional.empty();
        double noise = Noise.of(merge.merged().y(), cores);
        return new Negative(
                request.scene(),
                1.0 / request.reduction(),
                merge.merged(),
                merge.reduced(),
                noise,
                read,
                align,
                windows,
                several() ? Optional.of(sources(merge, windows)) : Optional.empty(),
                several() && ghostsAsked() ? Optional.of(merge.ghosts()) : Optional.empty(),
                merge.ghostPct(),
                reading.taken().size(),
                reading.faults(),
                reading.warnings(),
                stages.millis());
    }

    private boolean asked(Operation operation) {
        return request.recipe().step(operation).isPresent();
    }

    private boolean several() {
        return reading.taken().size() > 1;
    }

    private AlignAnalysis align() {
        AlignAnalysis analysis = known.flatMap(SceneAnalysis::align).orElseGet(this::findAlignment);
        List<Taken> taken = reading.taken();
        for (int i = taken.size() - 1; i >= 0; i--) {
            FrameAlignment frame = analysis.frames().get(i);
            if (!frame.used()) {
                reading.leaveOut(List.of(i), frame.reason().orElse("it does not fit"));
            } else if (frame.moved()) {
                var way = frame.toReference().rescaled(1.0 / request.reduction());
                taken.set(i, taken.get(i).replacedBy(Warp.frame(taken.get(i).picture(), way, store, cores)));
            }
        }
        return analysis;
    }

    /** In px of the full size, whatever size it is found at. */
    private AlignAnalysis findAlignment() {
        Frame frame = reading.taken().get(reading.reference()).frame();
        return Alignment.analyse(reading.pictures(), reading.exposures(), reading.reference(), cores)
                .enlarged(request.reduction(), frame.width(), frame.height());
    }

    private MergeResult merge() {
        return Merge.merge(
                new MergeFrames(reading.pictures(), reading.exposures(), reading.reference(), ghostsAsked()),
                store,
                cores);
    }

    private boolean ghostsAsked() {
        return request.recipe()
                .step(Operation.MERGE)
                .map(s -> s.choice("ghosts").equals("auto"))
                .orElse(false);
    }

    private WindowAnalysis pull(MergeResult merge) {
        List<Integer> indices = reading.indices();
        double strength = pullStrength();
        WindowAnalysis analysis = known.flatMap(SceneAnalysis::windowPull)
                .filter(w -> w.pulls().stream().allMatch(p -> indices.contains(p.frame())))
                .orElseGet(() -> WindowPull.analyse(merge.merged(), reading.pictures(), reading.exposures(), cores)
                        .withFrames(indices::get));
        WindowPull.apply(merge.merged(), reading.pictures(), analysis.withFrames(indices::indexOf), strength, cores);
        if (!analysis.pulls().isEmpty() && strength > 0) {
            cores.run(3, i -> merge.merged().planes().get(i).averageInto(merge.reduced().planes().get(i)));
        }
        return analysis;
    }

    private double pullStrength() {
        return request.recipe().step(Operation.WINDOW_PULL).orElseThrow().number("strength");
    }

    /** With the indices of the scene's frames, as the windows have them too. */
    private SourceMap sources(MergeResult merge, Optional<WindowAnalysis> windows) {
        SourceMap all = Sources.renamed(merge.sources(), k -> reading.taken().get(k).index());
        return windows.map(w -> Sources.withPulls(all, w, pullStrength())).orElse(all);
    }
}
