package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pro.photoestate.engine.bracket.Grouping;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.Signature;
import pro.photoestate.engine.decode.FileScan;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * From paths to scenes: which files are there, which of them are photos, which photos belong together.
 *
 * @param scenes in shooting order
 * @param failures files that look like photos and cannot be read
 * @param skipped what was passed over on purpose, with the reason
 */
public record Intake(List<SceneGroup> scenes, List<Failure> failures, Map<Path, Sentence> skipped) {

    public Intake {
        scenes = List.copyOf(scenes);
        failures = List.copyOf(failures);
        skipped = Collections.unmodifiableMap(skipped);
    }

    /**
     * Reads and groups.
     *
     * @param paths files and folders
     * @param leaveOut folders that are not searched, such as the output
     * @param glance asked with all frames for what reads each of them, side by side
     * @throws PhotoException when there is no photo at all
     */
    public static Intake of(List<Path> paths, List<Path> leaveOut, Cores cores, Function<List<Frame>, Function<Frame, Signature>> glance) {
        FileScan found = FileScan.of(paths);
        Map<Path, Sentence> skipped = new LinkedHashMap<>();
        found.skipped().forEach(s -> skipped.put(s.file(), s.reason()));
        List<Failure> failures = new ArrayList<>();
        found.failed().forEach(fault -> failures.add(Failure.of(Path.of(""), fault)));
        List<Path> files = new ArrayList<>();
        for (Path file : found.photos()) {
            if (leaveOut.stream().anyMatch(folder -> lies(file, folder))) {
                skipped.put(file, Sentence.of("app.intake.output"));
            } else {
                files.add(file);
            }
        }
        Sifted<Path, Frame> read = Sifted.of(files, f -> f, new FrameReader(Limits.STANDARD)::read, cores);
        failures.addAll(read.failures());
        List<Frame> frames = List.copyOf(read.good().values());
        if (frames.isEmpty() && failures.isEmpty()) {
            throw new PhotoException(
                    FaultCode.UNREADABLE,
                    Sentence.of("app.intake.none", shown(paths)));
        }
        Sifted<Frame, Signature> seen = Sifted.of(frames, Frame::file, glance.apply(frames), cores);
        failures.addAll(seen.failures());
        List<SceneGroup> scenes = Grouping.group(List.copyOf(seen.good().keySet()), seen.good()::get);
        failures.sort(Comparator.comparing(Failure::file));
        return new Intake(scenes, failures, skipped);
    }

    private static boolean lies(Path file, Path folder) {
        return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private static Object shown(List<Path> paths) {
        return paths.size() == 1 ? paths.getFirst().toString() : Sentence.of("app.intake.several", paths.size());
    }
}
