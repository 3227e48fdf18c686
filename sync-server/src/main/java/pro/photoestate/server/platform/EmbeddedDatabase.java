package pro.photoestate.server.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import pro.photoestate.server.platform.ServerSettings.DatabaseAddress;
import pro.photoestate.server.platform.StartFault.Code;

/**
 * A PostgreSQL of its own in the data folder, for a server on one machine. It listens on the loopback address only and asks
 * for a password that lies beside its data. One that a killed server left running is stopped first; so whoever starts it
 * holds the data folder's lock.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The major version of the binaries that are bundled. */
    static final String VERSION = "18";

    /** Long enough for the recovery after a kill on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Beside what the pool takes: backups, figures, and PostgreSQL's own for its owner. */
    private static final int SPARE_CONNECTIONS = 20;

    private static final int PASSWORD_BYTES = 24;
    private static final String USER = "postgres";
    private static final String NAME = "photoestate";

    private final EmbeddedPostgres server;
    private final Path data;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, Path data, String password) {
        this.server = server;
        this.data = data;
        this.password = password;
    }

    /**
     * Starts it, and makes it where there is none.
     *
     * @param folder its own folder
     * @param pool connections that the server will open
     * @param random makes the password
     * @throws StartFault when it does not start, or its data are of another major version
     */
    public static EmbeddedDatabase start(Path folder, int pool, RandomGenerator random) {
        try {
            OwnFile.folder(folder);
            Path data = folder.resolve("data");
            checkVersion(data);
            StalePostgres.stop(data);
            String password = password(folder.resolve("password"), random);
            EmbeddedDatabase database = new EmbeddedDatabase(run(folder, data, pool, password), data, password);
            database.secure();
            return database;
        } catch (IOException | SQLException e) {
            throw new StartFault(
                    Code.DATABASE_START,
                    "The database in %s does not start (%s); see what is wrong there, or set database.url."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static void checkVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
            throw new StartFault(
                    Code.DATABASE_VERSION,
                    "The database in %s is of PostgreSQL %s and this server brings %s; make a backup with the version that wrote it, and restore it here."
                            .formatted(data, Files.readString(version).strip(), VERSION));
        }
    }

    private static String password(Path file, RandomGenerator random) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[PASSWORD_BYTES];
            random.nextBytes(secret);
            OwnFile.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static EmbeddedPostgres run(Path folder, Path data, int pool, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on") // the library turns these off, for tests; here data are kept
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", Integer.toString(pool + SPARE_CONNECTIONS))
                .setServerConfig("shared_buffers", "128MB")
                .start();
    }

    /** Whoever else works on this machine does not come in. Done anew at each start, for one that broke off between. */
    private void secure() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + NAME);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
    }

    /** How to reach it. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(NAME), USER, password);
    }

    /** Stops it; what was committed is on the disk. The library waits 5 s, which a busy machine may need for a checkpoint. */
    @Override
    public void close() {
        try {
            try {
                server.close();
            } catch (IllegalStateException | IOException e) {
                StalePostgres.stop(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not stop", e);
        }
    }
}
