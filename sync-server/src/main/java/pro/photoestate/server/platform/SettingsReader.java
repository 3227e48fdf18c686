package pro.photoestate.server.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pro.photoestate.server.platform.ServerSettings.Address;
import pro.photoestate.server.platform.ServerSettings.DatabaseAddress;
import pro.photoestate.server.platform.ServerSettings.Mail;
import pro.photoestate.server.platform.ServerSettings.ServerSecret;
import pro.photoestate.server.platform.ServerSettings.Store;
import pro.photoestate.server.platform.ServerSettings.StoreKey;
import pro.photoestate.server.platform.StartFault.Code;

/**
 * Reads settings: what the command line says comes before the environment, that before the file, that before the standard.
 * The first wrong one ends it with a sentence that names it and never shows a secret.
 */
public final class SettingsReader {

    private static final String IN_FILE = ".file";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private SettingsReader() {}

    /**
     * @param data the data folder
     * @param file the settings file; absent: {@code server.properties} in the data folder, where it exists
     * @param environment the variables
     * @param command what the command line sets
     * @throws StartFault when a setting is unknown, wrong, or cannot be read
     */
    public static ServerSettings read(
            Path data, Optional<Path> file, Map<String, String> environment, Map<Setting, String> command) {
        SettingsReader reader = new SettingsReader();
        reader.file(file.orElse(data.resolve("server.properties")), file.isPresent());
        reader.environment(environment);
        reader.values.putAll(command);
        return reader.settings(data);
    }

    private void file(Path file, boolean needed) {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        } catch (NoSuchFileException e) {
            if (needed) {
                throw new StartFault(Code.SETTINGS_UNREADABLE, "There is no settings file %s.".formatted(file), e);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFault(
                    Code.SETTINGS_UNREADABLE,
                    "The settings file %s cannot be read (%s); correct it or its permissions.".formatted(file, e.getMessage()),
                    e);
        }
        Set<String> unknown = new HashSet<>(lines.stringPropertyNames());
        for (Setting setting : Setting.values()) {
            take(setting, lines.getProperty(setting.key()), lines.getProperty(setting.key() + IN_FILE));
            unknown.remove(setting.key());
            if (setting.secret()) {
                unknown.remove(setting.key() + IN_FILE);
            }
        }
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw new StartFault(
                    Code.SETTING_UNKNOWN, "%s in %s is no setting; `photoestate server --settings-help` lists all.".formatted(name, file));
        });
    }

    private void environment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            take(setting, environment.get(setting.variable()), environment.get(setting.variable() + "_FILE"));
        }
    }

    private void take(Setting setting, @Nullable String value, @Nullable String secretFile) {
        if (value != null && !value.isBlank()) {
            values.put(setting, value.strip());
        }
        if (setting.secret() && secretFile != null && !secretFile.isBlank()) {
            try {
                values.put(setting, Files.readString(Path.of(secretFile.strip())).strip());
            } catch (IOException e) {
                throw new StartFault(
                        Code.SETTINGS_UNREADABLE, "The file %s with %s cannot be read.".formatted(secretFile, setting.key()), e);
            }
        }
    }

    private ServerSettings settings(Path data) {
        return new ServerSettings(
                data,
                new Address(text(Setting.SERVER_HOST), port(Setting.SERVER_PORT)),
                url(Setting.SERVER_PUBLIC_URL, "http", "https").map(SettingsReader::noSlash),
                proxies(),
                secret(),
                database(),
                whole(Setting.DATABASE_POOL, 2, 200),
                store(),
                new Mail(
                        url(Setting.MAIL_SMTP, "smtp", "smtps"),
                        text(Setting.MAIL_USER),
                        text(Setting.MAIL_PASSWORD),
                        text(Setting.MAIL_FROM)),
                given(Setting.SCAN_CLAMD).map(this::clamd),
                given(Setting.METRICS_PORT).map(port -> port(Setting.METRICS_PORT)),
                one(Setting.LOG_FORMAT, "plain", "json").equals("json"),
                Duration.ofSeconds(whole(Setting.SHUTDOWN_SECONDS, 1, 600)));
    }

    private Optional<DatabaseAddress> database() {
        return given(Setting.DATABASE_URL).map(url -> {
            check(Setting.DATABASE_URL, url, u -> u.startsWith("jdbc:postgresql:"), "it must begin with jdbc:postgresql:");
            return new DatabaseAddress(url, text(Setting.DATABASE_USER), text(Setting.DATABASE_PASSWORD));
        });
    }

    private Set<String> proxies() {
        List<String> all = given(Setting.SERVER_PROXIES).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .toList();
        all.forEach(proxy -> check(
                Setting.SERVER_PROXIES, proxy, p -> p.matches("[0-9a-fA-F.:]+"), "\"%s\" is no address in digits".formatted(proxy)));
        return Set.copyOf(all);
    }

    private Optional<ServerSecret> secret() {
        Optional<String> digits = given(Setting.SERVER_SECRET);
        digits.ifPresent(d -> check(
                Setting.SERVER_SECRET, d, text -> text.matches("[0-9a-fA-F]{64}"), "it must have 64 hexadecimal digits"));
        return digits.map(ServerSecret::new);
    }

    private Store store() {
        String bucket = text(Setting.STORE_BUCKET);
        check(
                Setting.STORE_BUCKET,
                bucket,
                b -> b.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
                "a bucket has 3 to 63 small letters, digits, dots and hyphens");
        Optional<String> id = given(Setting.STORE_ACCESS_KEY);
        Optional<String> secret = given(Setting.STORE_SECRET_KEY);
        if (id.isPresent() != secret.isPresent()) {
            throw wrong(
                    id.isPresent() ? Setting.STORE_SECRET_KEY : Setting.STORE_ACCESS_KEY, "it is missing beside its other half");
        }
        return new Store(
                url(Setting.STORE_ENDPOINT, "http", "https"),
                text(Setting.STORE_REGION),
                bucket,
                id.map(name -> new StoreKey(name, secret.orElseThrow())));
    }

    private Address clamd(String value) {
        int colon = value.lastIndexOf(':');
        check(Setting.SCAN_CLAMD, value, v -> colon > 0, "it must be host:port");
        return new Address(value.substring(0, colon), number(Setting.SCAN_CLAMD, value.substring(colon + 1), 1, 65_535));
    }

    private Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    private String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    private int port(Setting setting) {
        return whole(setting, 0, 65_535);
    }

    private int whole(Setting setting, int least, int most) {
        return number(setting, text(setting), least, most);
    }

    private static int number(Setting setting, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for one that is out of range
        }
        throw wrong(setting, "it must be a whole number from %d to %d, and not \"%s\"".formatted(least, most, text));
    }

    private String one(Setting setting, String... allowed) {
        String value = text(setting);
        check(setting, value, List.of(allowed)::contains, "it must be one of " + Arrays.toString(allowed));
        return value;
    }

    private Optional<URI> url(Setting setting, String... schemes) {
        return given(setting).map(value -> {
            try {
                URI url = new URI(value);
                if (url.getHost() != null && List.of(schemes).contains(url.getScheme()) && url.getUserInfo() == null) {
                    return url;
                }
            } catch (URISyntaxException e) {
                // said below
            }
            throw wrong(setting, "\"%s\" is no address with %s:// and a host".formatted(value, String.join(":// or ", schemes)));
        });
    }

    private static URI noSlash(URI url) {
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static void check(Setting setting, String value, Predicate<String> holds, String rule) {
        if (!holds.test(value)) {
            throw wrong(setting, rule);
        }
    }

    private static StartFault wrong(Setting setting, String why) {
        return new StartFault(
                Code.SETTING_WRONG, "The setting %s (%s) is wrong: %s.".formatted(setting.key(), setting.variable(), why));
    }
}
