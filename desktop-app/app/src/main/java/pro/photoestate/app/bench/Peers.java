package pro.photoestate.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that a photographer would use instead, as far as this machine has them. */
public final class Peers {

    private Peers() {}

    /** Runs those that are on the PATH on the frames; wall milliseconds by name. */
    public static Map<String, Double> run(List<Path> frames) {
        Map<String, Double> times = new LinkedHashMap<>();
        try {
            Path folder = Files.createTempDirectory("photoestate-peers-");
            try {
                time(times, "enfuse (merge alone)", enfuse(frames, folder.resolve("enfuse.tif")));
                align(times, frames, folder);
                String first = frames.getFirst().toString();
                time(times, "darktable-cli (one frame)", List.of(
                        "darktable-cli", first, folder.resolve("darktable.jpg").toString()));
                time(times, "rawtherapee-cli (one frame)", List.of(
                        "rawtherapee-cli", "-Y", "-o", folder.resolve("rawtherapee.jpg").toString(), "-c", first));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private static List<String> enfuse(List<Path> frames, Path target) {
        List<String> command = new ArrayList<>(List.of("enfuse", "-o", target.toString()));
        frames.forEach(f -> command.add(f.toString()));
        return command;
    }

    private static void align(Map<String, Double> times, List<Path> frames, Path folder) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("align_image_stack", "-a", folder.resolve("aligned_").toString()));
        frames.forEach(f -> command.add(f.toString()));
        Optional<Double> alone = time(command);
        if (alone.isPresent()) {
            try (Stream<Path> made = Files.list(folder)) {
                List<Path> aligned = made.filter(p -> p.getFileName().toString().startsWith("aligned_")).sorted().toList();
                time(enfuse(aligned, folder.resolve("both.tif")))
                        .ifPresent(fused -> times.put("align_image_stack + enfuse", alone.get() + fused));
            }
        }
    }

    private static void time(Map<String, Double> times, String name, List<String> command) throws IOException {
        time(command).ifPresent(millis -> times.put(name, millis));
    }

    /** The wall time of a command that succeeds; empty when it is missing or fails. */
    private static Optional<Double> time(List<String> command) throws IOException {
        if (Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .noneMatch(d -> Files.isExecutable(Path.of(d, command.getFirst())))) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean good = process.waitFor() == 0;
            return good ? Optional.of((System.nanoTime() - start) / 1e6) : Optional.empty();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
