package pro.photoestate.app.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps its own files, by the custom of the system: XDG on Linux, AppData on Windows, Library on macOS.
 * {@code PHOTOESTATE_HOME} puts all of them below one folder. Nothing is made here; whoever writes makes its folder.
 *
 * @param catalog the folder of the catalog
 * @param cache previews and what else can be made again; may be emptied at any time
 * @param settings the folder of what the person set
 * @param logs what the program did
 * @param crashes what it could not do
 */
public record AppFolders(Path catalog, Path cache, Path settings, Path logs, Path crashes) {

    /** The environment variable that names one folder for everything. */
    public static final String HOME = "PHOTOESTATE_HOME";

    private static final String UNIX_NAME = "photoestate";
    private static final String NAME = "PhotoEstate Pro";

    /** Those of this system and person. */
    public static AppFolders standard() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /** Where the catalog lies by these settings: where the person wants it, or the usual place. */
    public Path catalog(Settings chosen) {
        return chosen.catalogFolder().orElse(catalog);
    }

    /** The file of the settings. */
    public Path settingsFile() {
        return settings.resolve("settings.json");
    }

    /**
     * Those of a system.
     *
     * @param system as Java's {@code os.name} tells it
     * @param person the person's home
     */
    static AppFolders of(String system, Path person, Map<String, String> environment) {
        Optional<Path> home = folder(environment, HOME);
        if (home.isPresent()) {
            return below(home.get().toAbsolutePath());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return windows(person, environment);
        }
        return name.startsWith("mac") ? mac(person) : xdg(person, environment);
    }

    /** All below one folder. */
    public static AppFolders below(Path home) {
        return new AppFolders(
                home.resolve("catalog"),
                home.resolve("cache"),
                home.resolve("settings"),
                home.resolve("logs"),
                home.resolve("crashes"));
    }

    /** All in the local part: a catalog must not wander with a roaming profile. */
    private static AppFolders windows(Path person, Map<String, String> environment) {
        Path local = absolute(environment, "LOCALAPPDATA").orElse(person.resolve("AppData").resolve("Local"));
        return below(local.resolve(NAME));
    }

    private static AppFolders mac(Path person) {
        Path library = person.resolve("Library");
        Path own = library.resolve("Application Support").resolve(NAME);
        return new AppFolders(
                own.resolve("catalog"),
                library.resolve("Caches").resolve(NAME),
                own.resolve("settings"),
                library.resolve("Logs").resolve(NAME),
                own.resolve("crashes"));
    }

    private static AppFolders xdg(Path person, Map<String, String> environment) {
        Path data = absolute(environment, "XDG_DATA_HOME").orElse(person.resolve(".local/share"));
        Path config = absolute(environment, "XDG_CONFIG_HOME").orElse(person.resolve(".config"));
        Path cache = absolute(environment, "XDG_CACHE_HOME").orElse(person.resolve(".cache"));
        Path state = absolute(environment, "XDG_STATE_HOME").orElse(person.resolve(".local/state"));
        return new AppFolders(
                data.resolve(UNIX_NAME).resolve("catalog"),
                cache.resolve(UNIX_NAME),
                config.resolve(UNIX_NAME),
                state.resolve(UNIX_NAME).resolve("logs"),
                state.resolve(UNIX_NAME).resolve("crashes"));
    }

    /** The XDG specification has relative paths ignored. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return folder(environment, variable).filter(Path::isAbsolute);
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank()).map(Path::of);
    }
}
