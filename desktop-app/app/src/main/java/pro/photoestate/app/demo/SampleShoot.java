package pro.photoestate.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shoot inside the program: a house that the project rendered itself, photographed with brackets and one broken file. */
public final class SampleShoot {

    private static final String FOLDER = "/pro/photoestate/app/sample-shoot/";

    private SampleShoot() {}

    /** The names of its files, in shooting order. */
    public static List<String> files() {
        JsonNode shoot = shoot();
        List<String> names = new ArrayList<>();
        shoot.path("sets").forEach(set -> set.path("frames").forEach(f -> names.add(f.path("file").asString())));
        shoot.path("broken").forEach(f -> names.add(f.asString()));
        return names.stream().distinct().sorted().toList();
    }

    /** The frames of its longest bracket, dark to bright. */
    public static List<String> bracket() {
        List<JsonNode> longest = List.of();
        for (JsonNode set : shoot().path("sets")) {
            List<JsonNode> frames = new ArrayList<>();
            set.path("frames").forEach(frames::add);
            longest = frames.size() > longest.size() ? frames : longest;
        }
        return longest.stream()
                .sorted(Comparator.comparingDouble(f -> f.path("ev").asDouble()))
                .map(f -> f.path("file").asString())
                .toList();
    }

    /** Whether that file of the shoot is broken on purpose. */
    public static boolean isBroken(String name) {
        for (JsonNode broken : shoot().path("broken")) {
            if (broken.asString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode shoot() {
        try (InputStream in = open("shoot.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the shoot as it would come from a card; files that stand there already are left.
     *
     * @throws PhotoException {@link FaultCode#UNWRITABLE}
     */
    public static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : files()) {
                Path target = folder.resolve(name);
                if (!Files.exists(target)) {
                    Path part = folder.resolve("." + name + ".part");
                    try (InputStream in = open(name)) {
                        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                    }
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("app.demo.sampleUnwritable", folder),
                    e);
        }
    }

    private static InputStream open(String name) {
        @Nullable InputStream in = SampleShoot.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the program lacks its sample shoot's " + name);
        }
        return in;
    }
}
