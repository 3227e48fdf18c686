package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.Alignment;
import pro.photoestate.engine.bracket.FrameAlignment;
import pro.photoestate.engine.bracket.Merge;
import pro.photoestate.engine.bracket.MergeFrames;
import pro.photoestate.engine.bracket.MergeResult;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.bracket.Warp;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.detail.Noise;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.op.windowpull.WindowPull;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** Makes one negative: decode, align, merge, window pull. Used once, by one thread. */
final class Exposing {

    /** One frame that is still in the race; the picture is owned here until the merge. */
    private record Taken(int index, Frame frame, double exposureEv, Picture picture, boolean whole) {}

    private final SceneGroup scene;
    private final Recipe recipe;
    private final int reduction;
    private final PlaneStore store;
    private final Cores cores;
    private final Stages stages = new Stages();
    private final List<FrameFault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private List<Frame> aligned = List.of();
    private int reference;

    Exposing(SceneGroup scene, Recipe recipe, int reduction, PlaneStore store, Cores cores) {
        this.scene = scene;
        this.recipe = recipe;
        this.reduction = reduction;
        this.store = store;
        this.cores = cores;
    }

    /** @throws PhotoException when no frame is usable */
    Negative expose(Decoder decoder) {
        try {
            stages.time("decode", () -> decode(decoder));
            Optional<AlignAnalysis> align = taken.size() > 1 && asked(Operation.ALIGN)
                    ? Optional.of(stages.time("align", this::align))
                    : Optional.empty();
            MergeResult merge = stages.time("merge", this::merge);
            try {
                return negative(align, merge);
            } catch (RuntimeException | Error e) {
                merge.close();
                throw e;
            }
        } finally {
            taken.forEach(t -> t.picture().close());
        }
    }

    private Negative negative(Optional<AlignAnalysis> align, MergeResult merge) {
        Optional<WindowAnalysis> windows = taken.size() > 1 && asked(Operation.WINDOW_PULL)
                ? Optional.of(stages.time("window-pull", () -> pull(merge)))
                : Optional.empty();
        double noise = Noise.of(merge.merged().y());
        return new Negative(
                scene,
                reduction,
                merge.merged(),
                merge.reduced(),
                noise,
                align,
                aligned,
                windows,
                taken.size() > 1 ? Optional.of(sources(merge, windows)) : Optional.empty(),
                taken.size() > 1 && ghostsAsked() ? Optional.of(merge.ghosts()) : Optional.empty(),
                merge.ghostPct(),
                taken.size(),
                faults,
                warnings,
                stages.millis());
    }

    private boolean asked(Operation operation) {
        return recipe.step(operation).isPresent();
    }

    private void decode(Decoder decoder) {
        List<Integer> wanted = asked(Operation.MERGE)
                ? IntStream.range(0, scene.frames().size()).boxed().toList()
                : List.of(scene.reference());
        @Nullable Decoded[] decoded = new Decoded[wanted.size()];
        @Nullable PhotoException[] failed = new PhotoException[wanted.size()];
        try {
            cores.run(wanted.size(), i -> {
                try {
                    decoded[i] = decoder.decode(scene.frames().get(wanted.get(i)), reduction);
                } catch (PhotoException e) {
                    failed[i] = e;
                }
            });
        } finally {
            for (int i = 0; i < decoded.length; i++) {
                take(wanted.get(i), decoded[i]);
            }
        }
        for (int i = 0; i < failed.length; i++) {
            @Nullable PhotoException fault = failed[i];
            if (fault != null) {
                if (wanted.size() == 1) {
                    throw fault;
                }
                faults.add(new FrameFault(scene.frames().get(wanted.get(i)).file(), fault.code(), String.valueOf(fault.getMessage())));
            }
        }
        if (taken.isEmpty()) {
            throw new PhotoException(
                    faults.getFirst().code(), "none of the frames of this scene can be read: " + faults.getFirst().message());
        }
        leaveOutCut();
        chooseReference();
        keepAlike();
    }

    private void take(int index, @Nullable Decoded decoded) {
        if (decoded != null) {
            taken.add(new Taken(index, scene.frames().get(index), scene.exposureEv().get(index), decoded.picture(), decoded.whole()));
            warnings.addAll(decoded.warnings());
        }
    }

    /** A cut frame's missing part would look well exposed to the merge; it serves only where there is no other. */
    private void leaveOutCut() {
        if (taken.stream().noneMatch(Taken::whole)) {
            return;
        }
        for (Taken cut : taken.stream().filter(t -> !t.whole()).toList()) {
            taken.remove(cut);
            cut.picture().close();
            faults.add(new FrameFault(
                    cut.frame().file(),
                    FaultCode.TRUNCATED,
                    "%s is cut off and was left out of its scene; copy it from the card again"
                            .formatted(cut.frame().name())));
        }
    }

    /** The scene's reference, or the frame nearest to it in exposure when that one is lost. */
    private void chooseReference() {
        reference = IntStream.range(0, taken.size())
                .boxed()
                .min(Comparator.<Integer>comparingInt(i -> taken.get(i).index() == scene.reference() ? 0 : 1)
                        .thenComparingDouble(i -> Math.abs(taken.get(i).exposureEv())))
                .orElseThrow();
    }

    /** Leaves out frames whose size or kind of samples differs from the reference's. */
    private void keepAlike() {
        Picture model = taken.get(reference).picture();
        List<Integer> strange = IntStream.range(0, taken.size())
                .filter(i -> !alike(model, taken.get(i).picture()))
                .boxed()
                .toList();
        leaveOut(strange, "its size or kind differs from that of the reference frame");
    }

    private static boolean alike(Picture a, Picture b) {
        return a.width() == b.width()
                && a.height() == b.height()
                && a.halfChroma() == b.halfChroma()
                && a.depth() == b.depth();
    }

    private void leaveOut(List<Integer> places, String why) {
        Taken model = taken.get(reference);
        for (int place : places.reversed()) {
            Taken gone = taken.remove(place);
            gone.picture().close();
            warnings.add("%s was left out: %s".formatted(gone.frame().name(), why));
        }
        reference = taken.indexOf(model);
    }

    private AlignAnalysis align() {
        List<Picture> pictures = taken.stream().map(Taken::picture).toList();
        List<Double> exposures = taken.stream().map(Taken::exposureEv).toList();
        aligned = taken.stream().map(Taken::frame).toList();
        AlignAnalysis analysis = Alignment.analyse(pictures, exposures, reference, cores);
        for (int i = taken.size() - 1; i >= 0; i--) {
            FrameAlignment frame = analysis.frames().get(i);
            if (!frame.used()) {
                leaveOut(List.of(i), frame.reason().orElse("it does not fit"));
            } else if (frame.moved()) {
                Taken t = taken.get(i);
                Picture warped = Warp.frame(t.picture(), frame.toReference(), store, cores);
                t.picture().close();
                taken.set(i, new Taken(t.index(), t.frame(), t.exposureEv(), warped, true));
            }
        }
        return analysis;
    }

    private MergeResult merge() {
        List<Picture> pictures = taken.stream().map(Taken::picture).toList();
        List<Double> exposures = taken.stream().map(Taken::exposureEv).toList();
        return Merge.merge(new MergeFrames(pictures, exposures, reference, ghostsAsked()), store, cores);
    }

    private boolean ghostsAsked() {
        return recipe.step(Operation.MERGE)
                .map(s -> s.choice("ghosts").equals("auto"))
                .orElse(false);
    }

    private WindowAnalysis pull(MergeResult merge) {
        List<Picture> pictures = taken.stream().map(Taken::picture).toList();
        List<Double> exposures = taken.stream().map(Taken::exposureEv).toList();
        double strength = pullStrength();
        WindowAnalysis analysis = WindowPull.analyse(merge.merged(), pictures, exposures, cores);
        WindowPull.apply(merge.merged(), pictures, analysis, strength, cores);
        if (!analysis.pulls().isEmpty() && strength > 0) {
            List<Plane> from = List.of(merge.merged().y(), merge.merged().cb(), merge.merged().cr());
            List<Plane> to = List.of(merge.reduced().y(), merge.reduced().cb(), merge.reduced().cr());
            cores.run(3, i -> shrink(from.get(i), to.get(i)));
        }
        return analysis;
    }

    private double pullStrength() {
        return recipe.step(Operation.WINDOW_PULL).orElseThrow().number("strength");
    }

    private SourceMap sources(MergeResult merge, Optional<WindowAnalysis> windows) {
        SourceMap all = windows.map(w -> Sources.withPulls(merge.sources(), w, pullStrength()))
                .orElse(merge.sources());
        return Sources.renamed(all, k -> taken.get(k).index());
    }

    private static void shrink(Plane from, Plane to) {
        try (Size size = new Size(to.width(), to.height())) {
            opencv_imgproc.resize(from.mat(), to.mat(), size, 0, 0, opencv_imgproc.INTER_AREA);
        }
    }
}
