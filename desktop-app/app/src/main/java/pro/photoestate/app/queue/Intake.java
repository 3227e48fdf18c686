package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/**
 * From paths to scenes: which files are there, which of them are photos, which photos belong together.
 *
 * @param scenes in shooting order
 * @param failures files that look like photos and cannot be read
 * @param skipped what was passed over on purpose, with the reason
 */
public record Intake(List<SceneGroup> scenes, List<Failure> failures, Map<Path, String> skipped) {

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
        Map<Path, String> skipped = new LinkedHashMap<>();
        found.skipped().forEach(s -> skipped.put(s.file(), s.reason()));
        List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
        found.failed().forEach(fault -> failures.add(failure(Path.of(""), fault)));
        List<Path> files = new ArrayList<>();
        for (Path file : found.photos()) {
            if (leaveOut.stream().anyMatch(folder -> lies(file, folder))) {
                skipped.put(file, "in the output folder");
            } else {
                files.add(file);
            }
        }
        List<Frame> frames = frames(files, cores, failures);
        if (frames.isEmpty() && failures.isEmpty()) {
            throw new PhotoException(
                    FaultCode.UNREADABLE,
                    "there is no photo in %s; give a folder with JPEG, PNG, TIFF or WebP files".formatted(shown(paths)));
        }
        Map<Frame, Signature> seen = signatures(frames, cores, glance.apply(frames), failures);
        List<SceneGroup> scenes = Grouping.group(List.copyOf(seen.keySet()), seen::get);
        failures.sort(Comparator.comparing(Failure::file));
        return new Intake(scenes, failures, skipped);
    }

    private static boolean lies(Path file, Path folder) {
        return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private static List<Frame> frames(List<Path> files, Cores cores, List<Failure> failures) {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        @Nullable Frame[] frames = new Frame[files.size()];
        cores.run(frames.length, i -> {
            try {
                frames[i] = reader.read(files.get(i));
            } catch (PhotoException e) {
                failures.add(failure(files.get(i), e));
            }
        });
        List<Frame> readable = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame != null) {
                readable.add(frame);
            }
        }
        return readable;
    }

    private static Map<Frame, Signature> signatures(
            List<Frame> frames, Cores cores, Function<Frame, Signature> glance, List<Failure> failures) {
        @Nullable Signature[] signatures = new Signature[frames.size()];
        cores.run(signatures.length, i -> {
            try {
                signatures[i] = glance.apply(frames.get(i));
            } catch (PhotoException e) {
                failures.add(failure(frames.get(i).file(), e));
            }
        });
        Map<Frame, Signature> seen = new LinkedHashMap<>();
        for (int i = 0; i < signatures.length; i++) {
            Signature signature = signatures[i];
            if (signature != null) {
                seen.put(frames.get(i), signature);
            }
        }
        return seen;
    }

    private static Failure failure(Path file, PhotoException e) {
        return new Failure(file, e.code(), String.valueOf(e.getMessage()));
    }

    private static String shown(List<Path> paths) {
        return paths.size() == 1 ? paths.getFirst().toString() : "any of the %d paths".formatted(paths.size());
    }
}
