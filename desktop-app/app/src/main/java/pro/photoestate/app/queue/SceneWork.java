package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;
import tools.jackson.databind.node.ObjectNode;

/** Makes one scene: negative, print, files, journal. Thread-safe. */
final class SceneWork {

    /** Bytes a pixel of a frame while it is held: luma, half chroma, and a third more for its pyramid. */
    private static final double BYTES_PER_FRAME_PIXEL = 2.0;

    /** Bytes a pixel beside the frames: the merged 16-bit planes, weights and the finished picture. */
    private static final double BYTES_PER_PIXEL = 10;

    private final BatchRequest request;
    private final Darkroom darkroom;
    private final RunJournal journal;

    SceneWork(BatchRequest request, Darkroom darkroom, RunJournal journal) {
        this.request = request;
        this.darkroom = darkroom;
        this.journal = journal;
    }

    /** What came of a scene. */
    record Made(List<Path> outputs, List<String> warnings, ObjectNode report) {}

    /** About how much memory a scene needs, in bytes. */
    static long bytes(PlannedScene scene) {
        var frame = scene.reference();
        double pixels = (double) frame.width() * frame.height();
        double depth = frame.bits() > 8 ? 2 : 1;
        return (long) (pixels
                * (BYTES_PER_PIXEL + BYTES_PER_FRAME_PIXEL * depth * scene.group().frames().size()));
    }

    /** @throws PhotoException {@link FaultCode#OUT_OF_MEMORY} with the number that would do */
    private void requireMemory(PlannedScene scene) {
        long frame = scene.group().frames().stream().mapToLong(Frame::decodingBytes).max().orElse(0);
        if (request.memoryLimit().isPresent() && frame > Machine.pictureBudget(request.memoryBytes())) {
            throw new PhotoException(
                    FaultCode.OUT_OF_MEMORY,
                    "%s is too large for a memory of %d MB; give --memory %d or more"
                            .formatted(
                                    scene.reference().name(),
                                    request.memoryBytes() >> 20,
                                    (Machine.memoryFor(frame) >> 20) + 1));
        }
    }

    /** @throws PhotoException when the scene cannot be made */
    Made make(PlannedScene scene) {
        requireMemory(scene);
        long start = System.nanoTime();
        boolean overwrite = request.overwrite() || journal.wasBegun(scene.id());
        journal.begin(scene.id());
        try (Negative negative = darkroom.negative(scene.group(), request.recipe(), 1);
                Print print = darkroom.print(negative, request.recipe(), Optional.empty())) {
            var provenance = new Provenance(
                    Math.max(1, negative.framesUsed()), request.recipe().provenance());
            long exporting = System.nanoTime();
            List<Rendition> renditions = export(scene, print, provenance, overwrite);
            Optional<Path> map = sourceMap(scene, negative, overwrite);
            masks(scene, negative, overwrite);
            long exported = System.nanoTime();
            ObjectNode report = ReportJson.scene(new ReportJson.Finished(
                    scene,
                    request.recipe(),
                    negative,
                    print,
                    renditions,
                    map,
                    provenance.sourceType().uri()));
            times(report, negative, print, exported - exporting, exported - start);
            journal.done(scene.id(), report);
            return new Made(
                    renditions.stream().map(Rendition::path).toList(), warnings(scene, negative), report);
        }
    }

    private List<Rendition> export(PlannedScene scene, Print print, Provenance provenance, boolean overwrite) {
        List<Rendition> renditions = new ArrayList<>();
        for (int i = 0; i < request.profiles().size(); i++) {
            renditions.add(darkroom.export(
                    print,
                    new ExportJob(
                            request.profiles().get(i),
                            scene.outputs().get(i),
                            overwrite,
                            scene.reference().file(),
                            provenance)));
        }
        return renditions;
    }

    private Optional<Path> sourceMap(PlannedScene scene, Negative negative, boolean overwrite) {
        if (!request.sourceMap() || negative.sources().isEmpty()) {
            return Optional.empty();
        }
        Path file = scene.outputs().getFirst().resolveSibling(stem(scene) + ".source.png");
        IndexedPng.write(negative.sources().get(), scene.group().frames().size(), file, overwrite);
        return Optional.of(file);
    }

    /** A mask for each thing that was looked for, black where nothing was found. */
    private void masks(PlannedScene scene, Negative negative, boolean overwrite) {
        if (request.masks().isEmpty()) {
            return;
        }
        Path folder = request.masks().get();
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
        List<String> all = new ArrayList<>(scene.group().warnings());
        all.addAll(negative.warnings());
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
