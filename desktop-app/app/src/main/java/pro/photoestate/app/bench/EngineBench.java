package pro.photoestate.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.bench.EnlargedFrame;
import pro.photoestate.engine.bench.Floor;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;
import pro.photoestate.engine.render.RenderPool;

/** Finishes one scene again and again, as a batch would. One thread at a time. */
public final class EngineBench implements AutoCloseable {

    /** Scenes of a batch after which Java has compiled what is hot, and times fall no further. */
    private static final int WARM_UPS = 5;

    private final Path folder;
    private final List<Path> files;
    private final SceneGroup scene;

    /** @param told files that tell how the frames were exposed: an enlarged one has lost it */
    private EngineBench(Path folder, List<Path> files, List<Path> told) {
        this.folder = folder;
        this.files = files;
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = files.stream().map(reader::read).toList();
        List<Frame> telling = told.stream().map(reader::read).toList();
        int middle = frames.size() / 2;
        List<Double> exposures = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            double base = telling.get(middle).metadata().exposureEv().orElse(middle);
            exposures.add(telling.get(i).metadata().exposureEv().orElse(i) - base);
        }
        this.scene = new SceneGroup(frames, middle, exposures, 1, List.of(), List.of());
    }

    /** A bench on the given frames, dark to bright, or without any on an enlarged bracket of the sample shoot. */
    public static EngineBench of(List<Path> frames, double megapixels) {
        try {
            Path folder = Files.createTempDirectory("photoestate-bench-");
            return frames.isEmpty()
                    ? sample(folder, megapixels)
                    : new EngineBench(folder, List.copyOf(frames), List.copyOf(frames));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EngineBench sample(Path folder, double megapixels) {
        SampleShoot.copyTo(folder);
        int width = (int) Math.round(Math.sqrt(megapixels * 1e6 * 3 / 2));
        List<Path> files = new ArrayList<>();
        List<Path> small = new ArrayList<>();
        for (String name : SampleShoot.bracket()) {
            Path large = folder.resolve("large-" + name);
            small.add(folder.resolve(name));
            EnlargedFrame.write(small.getLast(), width, large);
            files.add(large);
        }
        return new EngineBench(folder, files, small);
    }

    /** The frames' files. */
    public List<Path> files() {
        return files;
    }

    /** The frames as a scene. */
    SceneGroup scene() {
        return scene;
    }

    /** Millions of pixels of the reference. */
    public double megapixels() {
        Frame frame = scene.frames().get(scene.reference());
        return frame.width() * (double) frame.height() / 1e6;
    }

    /**
     * What was measured; medians of wall milliseconds.
     *
     * @param floorMillis the decodes and one encode on the same cores
     * @param firstMillis the first finished photo of this process
     * @param medianMillis a finished photo once warm
     * @param stages the stages of the last run
     * @param preview a preview that follows a slider
     */
    public record Figures(
            double floorMillis,
            double firstMillis,
            double medianMillis,
            Map<String, Long> stages,
            PreviewBench.Figures preview) {}

    /** Runs the scene once cold, some times to warm up and {@code runs} times counted, each beside a run of the floor. */
    public Figures measure(int runs) {
        try (RenderPool pool = new RenderPool(Machine.cores());
                PlaneStore store = new PlaneStore(Machine.pictureBudget(Machine.usualMemory()), folder)) {
            Cores cores = pool.cores(new Cancel());
            Darkroom darkroom = new Darkroom(store, cores, Limits.STANDARD);
            Map<String, Long> stages = new LinkedHashMap<>();
            double first = finish(darkroom, stages);
            for (int i = 0; i < WARM_UPS; i++) {
                finish(darkroom, stages);
            }
            double[] engine = new double[runs];
            double[] floor = new double[runs];
            for (int i = 0; i < runs; i++) {
                floor[i] = Floor.nanos(files, cores) / 1e6;
                engine[i] = finish(darkroom, stages);
            }
            return new Figures(median(floor), first, median(engine), stages, PreviewBench.measure(darkroom, scene));
        }
    }

    private double finish(Darkroom darkroom, Map<String, Long> stages) {
        stages.clear();
        long start = System.nanoTime();
        try (Negative negative = darkroom.negative(scene, Looks.NATURAL, 1);
                Print print = darkroom.print(negative, Looks.NATURAL, Optional.empty())) {
            stages.putAll(negative.millis());
            stages.putAll(print.millis());
            long before = System.nanoTime();
            darkroom.export(
                    print,
                    new ExportJob(
                            Profiles.named("full"),
                            folder.resolve("finished.jpg"),
                            true,
                            files.get(scene.reference()),
                            new Provenance(files.size(), Looks.NATURAL.provenance())));
            stages.put("export", (System.nanoTime() - before) / 1_000_000);
        }
        Machine.tidyHeap();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
