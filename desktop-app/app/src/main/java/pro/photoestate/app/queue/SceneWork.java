package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.Format;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.NegativeRequest;
import pro.photoestate.engine.render.Print;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.node.ObjectNode;

/** Makes one scene: negative, print, files. Thread-safe. */
final class SceneWork {

    /** Bytes a pixel of a frame while it is held: luma, half chroma, and a third more for its pyramid. */
    private static final double BYTES_PER_FRAME_PIXEL = 2.0;

    /** Bytes a pixel beside the frames: the merged 16-bit planes, weights and the finished picture. */
    private static final double BYTES_PER_PIXEL = 10;

    /** What is done to a picture that is finished. */
    private static final Recipe AS_IT_IS = new Recipe("outside", List.of());

    private final SceneOrder order;
    private final Darkroom darkroom;

    SceneWork(SceneOrder order, Darkroom darkroom) {
        this.order = order;
        this.darkroom = darkroom;
    }

    /** What came of a scene; the renditions are told under the names that the scene gave them. */
    record Made(List<Rendition> renditions, List<String> warnings, ObjectNode report) {}

    /**
     * How files are written.
     *
     * @param overwrite whether a file that stands there may be replaced
     * @param place where a file of that name is put
     * @param listener hears how it comes on
     */
    record Writing(boolean overwrite, UnaryOperator<Path> place, JobListener listener) {}

    /** About how much memory a scene needs, in bytes. */
    static long bytes(PlannedScene scene) {
        var frame = scene.reference();
        double pixels = (double) frame.width() * frame.height();
        double depth = frame.bits() > 8 ? 2 : 1;
        return (long) (pixels
                * (BYTES_PER_PIXEL + BYTES_PER_FRAME_PIXEL * depth * scene.group().frames().size()));
    }

    /** @throws PhotoException {@link FaultCode#OUT_OF_MEMORY} with the number that would do */
    void requireMemory(PlannedScene scene) {
        long frame = scene.group().frames().stream().mapToLong(Frame::decodingBytes).max().orElse(0);
        if (order.memoryLimit().isPresent() && frame > Machine.pictureBudget(order.memoryBytes())) {
            throw new PhotoException(
                    FaultCode.OUT_OF_MEMORY,
                    Sentence.of("app.job.tooLarge", scene.reference().name(), order.memoryBytes() >> 20, (Machine.memoryFor(frame) >> 20) + 1));
        }
    }

    /**
     * Makes it.
     *
     * @param known what was found for the scene earlier, to be used again; what it lacks is found anew
     * @throws PhotoException when the scene cannot be made
     */
    Made make(PlannedScene scene, Optional<SceneAnalysis> known, Writing writing) {
        long start = System.nanoTime();
        writing.listener().begun(JobStage.MERGING);
        Recipe recipe = order.picture().isPresent() ? AS_IT_IS : order.recipe();
        SceneGroup group = order.picture().map(SceneWork::alone).orElse(scene.group());
        Optional<SceneAnalysis> own = known.filter(k -> order.picture().isEmpty()); // it speaks of the scene's frames
        try (Negative negative = darkroom.negative(new NegativeRequest(group, recipe, 1, own));
                Print print = finished(negative, recipe, own, writing)) {
            writing.listener().begun(JobStage.WRITING);
            Provenance provenance = provenance(scene, negative);
            long exporting = System.nanoTime();
            List<Rendition> renditions = export(scene, print, provenance, writing);
            Optional<Path> map = sourceMap(scene, negative, writing.overwrite());
            masks(scene, negative, writing.overwrite());
            long exported = System.nanoTime();
            ObjectNode report = ReportJson.scene(new ReportJson.Finished(
                    scene,
                    order.recipe(),
                    negative,
                    print,
                    renditions,
                    map,
                    provenance));
            times(report, negative, print, exported - exporting, exported - start);
            return new Made(renditions, warnings(scene, negative), report);
        }
    }

    private Print finished(Negative negative, Recipe recipe, Optional<SceneAnalysis> known, Writing writing) {
        writing.listener().begun(JobStage.FINISHING);
        boolean deep = order.profiles().stream().anyMatch(p -> p.format() == Format.TIFF);
        return darkroom.print(negative, recipe, known, deep ? Depth.U16 : Depth.U8);
    }

    private static SceneGroup alone(OutsidePicture picture) {
        Frame frame = new FrameReader(Limits.STANDARD).read(picture.file());
        return new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
    }

    private Provenance provenance(PlannedScene scene, Negative negative) {
        return order.picture()
                .map(p -> new Provenance(scene.group().frames().size(), p.classes(), p.generative()))
                .orElseGet(() -> new Provenance(
                        Math.max(1, negative.framesUsed()), order.recipe().provenance()));
    }

    private List<Rendition> export(PlannedScene scene, Print print, Provenance provenance, Writing writing) {
        List<Rendition> renditions = new ArrayList<>();
        for (int i = 0; i < order.profiles().size(); i++) {
            Path output = scene.outputs().get(i);
            Rendition written = darkroom.export(
                    print,
                    new ExportJob(
                            order.profiles().get(i),
                            writing.place().apply(output),
                            writing.overwrite(),
                            scene.reference().file(),
                            provenance,
                            order.disclosure()));
            renditions.add(named(written, output));
            writing.listener().within(JobStage.WRITING, (double) renditions.size() / order.profiles().size());
        }
        return renditions;
    }

    private static Rendition named(Rendition r, Path name) {
        return new Rendition(
                name, r.width(), r.height(), r.bytes(), r.quality(), r.chroma(), r.similarity(), r.warnings());
    }

    private Optional<Path> sourceMap(PlannedScene scene, Negative negative, boolean overwrite) {
        if (!order.sourceMap() || negative.sources().isEmpty()) {
            return Optional.empty();
        }
        Path file = scene.outputs().getFirst().resolveSibling(stem(scene) + ".source.png");
        IndexedPng.write(negative.sources().get(), scene.group().frames().size(), file, overwrite);
        return Optional.of(file);
    }

    /** A mask for each thing that was looked for, black where nothing was found. */
    private void masks(PlannedScene scene, Negative negative, boolean overwrite) {
        if (order.masks().isEmpty()) {
            return;
        }
        Path folder = order.masks().get();
        negative.windowPull().ifPresent(windows -> {
            List<Grid> regions = new ArrayList<>(List.of(Grid.zeros(windows.source().columns(), windows.source().rows())));
            windows.pulls().stream().map(Pull::region).forEach(regions::add);
            MaskPng.write(regions, folder.resolve(stem(scene) + ".window.png"), overwrite);
        });
        negative.ghosts().ifPresent(
                ghosts -> MaskPng.write(List.of(ghosts), folder.resolve(stem(scene) + ".ghost.png"), overwrite));
    }

    private static String stem(PlannedScene scene) {
        return String.valueOf(scene.outputs().getFirst().getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private static List<String> warnings(PlannedScene scene, Negative negative) {
        List<String> all = new ArrayList<>();
        scene.group().warnings().forEach(w -> all.add(w.english()));
        negative.warnings().forEach(w -> all.add(w.english()));
        return all;
    }

    private static void times(ObjectNode report, Negative negative, Print print, long exportNanos, long totalNanos) {
        ObjectNode node = report.putObject("millis");
        Map<String, Long> all = new TreeMap<>();
        negative.millis().forEach((stage, t) -> all.merge(stage, t, Long::sum));
        print.millis().forEach((stage, t) -> all.merge(stage, t, Long::sum));
        all.forEach(node::put);
        node.put("export", exportNanos / 1_000_000).put("total", totalNanos / 1_000_000);
        report.put("peakBytes", Machine.peakResidentBytes());
    }

}
