package pro.photoestate.engine.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.detail.Noise;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.op.windowpull.WindowPull;
import pro.photoestate.recipe.Operation;
import pro.photoestate.sentence.Sentence;

/** Makes one negative: decode, align, merge, window pull. Used once, by one thread. */
final class Exposing {

    /** Alignment goes over the frames so often: to reduce them, and to compare them. */
    private static final int ALIGN_ROUNDS = 2;

    private final NegativeRequest request;
    private final PlaneStore store;
    private final Cores cores;
    private final Progress progress;
    private final Reading reading;
    private final Stages stages = new Stages();
    private Optional<SceneAnalysis> known = Optional.empty();
    private List<Integer> read = List.of();

    Exposing(NegativeRequest request, PlaneStore store, Cores cores, Progress progress) {
        this.request = request;
        this.store = store;
        this.cores = cores;
        this.progress = progress;
        this.reading = new Reading(request.scene(), request.reduction(), store, cores);
    }

    /** @throws PhotoException when no frame is usable */
    Negative expose(FrameShelf shelf) {
        try (reading) {
            Optional<AlignAnalysis> align = readAligned(shelf);
            MergeResult merge = stages.time("merge", this::merge);
            try {
                Optional<WindowAnalysis> windows = windows(merge);
                windows.ifPresent(w -> stages.time("window-pull", () -> pull(merge, w)));
                progress.at(Progress.Part.MERGE, 1);
                return negative(align, merge, windows, pullStrength());
            } catch (RuntimeException | Error e) {
                merge.close();
                throw e;
            }
        }
    }

    /**
     * The same no longer than {@code longSide} px and before its windows are pulled, with the frames that show them.
     *
     * @throws PhotoException when no frame is usable
     */
    Unpulled exposeUnpulled(FrameShelf shelf, int longSide) {
        try (reading) {
            Optional<AlignAnalysis> align = readAligned(shelf);
            MergeResult merge = stages.time("merge", this::merge);
            try {
                Optional<WindowAnalysis> windows = windows(merge);
                Negative plain = negative(align, merge, windows, 0);
                Map<Integer, Picture> panes = windows.map(this::panes).orElse(Map.of());
                return Unpulled.of(plain, panes, longSide, store, cores);
            } catch (RuntimeException | Error e) {
                merge.close();
                throw e;
            }
        }
    }

    private Optional<AlignAnalysis> readAligned(FrameShelf shelf) {
        stages.time("decode", () -> reading.read(shelf, asked(Operation.MERGE), share -> progress.at(Progress.Part.DECODE, share)));
        read = reading.indices();
        known = request.known().filter(k -> k.frames().equals(read));
        return several() && asked(Operation.ALIGN)
                ? Optional.of(stages.time("align", this::align))
                : Optional.empty();
    }

    private Negative negative(
            Optional<AlignAnalysis> align, MergeResult merge, Optional<WindowAnalysis> windows, double pulledPct) {
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
                several() ? Optional.of(sources(merge, windows, pulledPct)) : Optional.empty(),
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
        AlignAnalysis analysis = known.flatMap(SceneAnalysis::align)
                .filter(a -> a.reduction() <= request.reduction()) // a small preview's is off by pixels at full size
                .orElseGet(this::findAlignment);
        List<Taken> taken = reading.taken();
        for (int i = taken.size() - 1; i >= 0; i--) {
            FrameAlignment frame = analysis.frames().get(i);
            if (!frame.used()) {
                reading.leaveOut(List.of(i), frame.reason().orElseGet(() -> Sentence.of("engine.align.unfit")));
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
        Cores counted = new CountedCores(cores, ALIGN_ROUNDS, share -> progress.at(Progress.Part.ALIGN, share));
        return Alignment.analyse(reading.pictures(), reading.exposures(), reading.reference(), counted)
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

    private Optional<WindowAnalysis> windows(MergeResult merge) {
        return several() && asked(Operation.WINDOW_PULL)
                ? Optional.of(stages.time("window-pull", () -> findWindows(merge)))
                : Optional.empty();
    }

    private WindowAnalysis findWindows(MergeResult merge) {
        List<Integer> indices = reading.indices();
        return known.flatMap(SceneAnalysis::windowPull)
                .filter(w -> w.pulls().stream().allMatch(p -> indices.contains(p.frame())))
                .orElseGet(() -> WindowPull.analyse(merge.merged(), reading.pictures(), reading.exposures(), cores)
                        .withFrames(indices::get));
    }

    private void pull(MergeResult merge, WindowAnalysis analysis) {
        List<Integer> indices = reading.indices();
        WindowPull.apply(
                merge.merged(), reading.pictures(), analysis.withFrames(indices::indexOf), pullStrength(), cores);
        if (!analysis.pulls().isEmpty() && pullStrength() > 0) {
            cores.run(3, i -> merge.merged().planes().get(i).averageInto(merge.reduced().planes().get(i)));
        }
    }

    /** The frames that windows are pulled from; still owned by the reading. */
    private Map<Integer, Picture> panes(WindowAnalysis analysis) {
        List<Integer> indices = reading.indices();
        return analysis.pulls().stream()
                .map(Pull::frame)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), f -> reading.pictures().get(indices.indexOf(f))));
    }

    private double pullStrength() {
        return request.recipe()
                .step(Operation.WINDOW_PULL)
                .map(s -> s.number("strength"))
                .orElse(0.0);
    }

    /** With the indices of the scene's frames, as the windows have them too. */
    private SourceMap sources(MergeResult merge, Optional<WindowAnalysis> windows, double pulledPct) {
        SourceMap all = Sources.renamed(merge.sources(), k -> reading.taken().get(k).index());
        return windows.map(w -> Sources.withPulls(all, w, pulledPct)).orElse(all);
    }
}
