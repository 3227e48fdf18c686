package pro.photoestate.engine.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** The export profiles that come with the program, and those in files. Thread-safe. */
public final class Profiles {

    /** A profile is a page of text; anything larger is none, bytes. */
    private static final long MAX_FILE = 1 << 20;

    private static final List<String> BUILT_IN =
            List.of("full", "print", "mls-2048", "mls-1024", "web", "mls-1280-125k");

    private Profiles() {}

    /** The names of the built-in profiles; the first is the default. */
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /**
     * A built-in profile by name, or one read from a file.
     *
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} or {@link FaultCode#UNREADABLE}
     */
    public static ExportProfile named(String nameOrFile) {
        if (BUILT_IN.contains(nameOrFile)) {
            return ProfileJson.read(resource(nameOrFile), nameOrFile);
        }
        if (!nameOrFile.endsWith(".json")) {
            throw new PhotoException(
                    FaultCode.INVALID_SETTING,
                    Sentence.of("engine.profile.unknown", nameOrFile, String.join(", ", BUILT_IN)));
        }
        return read(Path.of(nameOrFile));
    }

    private static ExportProfile read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new PhotoException(
                        FaultCode.INVALID_SETTING, Sentence.of("engine.profile.tooLarge", file));
            }
            return ProfileJson.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE,
                    Sentence.of("engine.profile.unreadable", file),
                    e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new PhotoException(FaultCode.INTERNAL, Sentence.of("engine.profile.missing", name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.INTERNAL, Sentence.of("engine.profile.builtInUnreadable", name), e);
        }
    }
}
