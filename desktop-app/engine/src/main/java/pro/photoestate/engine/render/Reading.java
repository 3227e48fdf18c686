package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.sentence.Sentence;

/** Reads the frames of a scene and keeps those that can be used together. Owns their pictures; used by one thread. */
final class Reading implements AutoCloseable {

    private final SceneGroup scene;
    private final int reduction;
    private final PlaneStore store;
    private final Cores cores;
    private final List<FrameFault> faults = new ArrayList<>();
    private final List<Sentence> warnings = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private int reference;

    Reading(SceneGroup scene, int reduction, PlaneStore store, Cores cores) {
        this.scene = scene;
        this.reduction = reduction;
        this.store = store;
        this.cores = cores;
    }

    /** The frames that are left, in the order of the scene. */
    List<Taken> taken() {
        return taken;
    }

    /** Where among them the reference is. */
    int reference() {
        return reference;
    }

    /** Frames that took no part. */
    List<FrameFault> faults() {
        return faults;
    }

    /** Sentences for people. */
    List<Sentence> warnings() {
        return warnings;
    }

    /** The pictures of the frames that are left; they stay owned here. */
    List<Picture> pictures() {
        return taken.stream().map(Taken::picture).toList();
    }

    /** The exposures of the frames that are left, EV. */
    List<Double> exposures() {
        return taken.stream().map(Taken::exposureEv).toList();
    }

    /** The places in the scene of the frames that are left. */
    List<Integer> indices() {
        return taken.stream().map(Taken::index).toList();
    }

    /**
     * Reads all frames, or the reference alone.
     *
     * @param told share of them that is read, after each; on any thread
     * @throws PhotoException when no frame is usable, or the memory does not suffice
     */
    void read(FrameShelf shelf, boolean all, DoubleConsumer told) {
        List<Integer> wanted = all
                ? IntStream.range(0, scene.frames().size()).boxed().toList()
                : List.of(scene.reference());
        @Nullable Decoded[] decoded = new Decoded[wanted.size()];
        @Nullable PhotoException[] failed = new PhotoException[wanted.size()];
        try {
            List<Frame> frames = wanted.stream().map(scene.frames()::get).toList();
            var done = new AtomicInteger();
            ReadingPlan plan = ReadingPlan.of(frames, reduction, cores, store.freeBytes());
            plan.run(
                    frames.size(),
                    i -> {
                        try {
                            decoded[i] = shelf.take(frames.get(i), reduction);
                        } catch (PhotoException e) {
                            failed[i] = e;
                        }
                        told.accept((double) done.incrementAndGet() / frames.size());
                    },
                    store,
                    cores);
        } finally {
            for (int i = 0; i < decoded.length; i++) {
                take(wanted.get(i), decoded[i]);
            }
        }
        for (int i = 0; i < failed.length; i++) {
            @Nullable PhotoException fault = failed[i];
            if (fault != null) {
                if (wanted.size() == 1 || fault.code() == FaultCode.OUT_OF_MEMORY) { // no frame is at fault then
                    throw fault;
                }
                faults.add(new FrameFault(
                        scene.frames().get(wanted.get(i)).file(), fault.code(), fault.sentence()));
            }
        }
        if (taken.isEmpty()) {
            throw new PhotoException(
                    faults.getFirst().code(),
                    Sentence.of("engine.reading.none", faults.getFirst().sentence()));
        }
        leaveOutCut();
        chooseReference();
        keepAlike();
    }

    private void take(int index, @Nullable Decoded decoded) {
        if (decoded != null) {
            Frame frame = scene.frames().get(index);
            taken.add(new Taken(index, frame, scene.exposureEv().get(index), decoded.picture(), decoded.whole()));
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
                    Sentence.of("engine.reading.cut", cut.frame().name())));
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
        leaveOut(strange, Sentence.of("engine.reading.unlike"));
    }

    private static boolean alike(Picture a, Picture b) {
        return a.width() == b.width()
                && a.height() == b.height()
                && a.halfChroma() == b.halfChroma()
                && a.depth() == b.depth();
    }

    /** Drops the frames at these places, which are in ascending order; the reference must not be one of them. */
    void leaveOut(List<Integer> places, Sentence why) {
        Taken model = taken.get(reference);
        for (int place : places.reversed()) {
            Taken gone = taken.remove(place);
            gone.picture().close();
            warnings.add(Sentence.of("engine.reading.leftOut", gone.frame().name(), why));
        }
        reference = taken.indexOf(model);
    }

    @Override
    public void close() {
        taken.forEach(t -> t.picture().close());
    }
}
