package pro.photoestate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.EmbeddedDatabase;
import pro.photoestate.server.platform.ServerSettings.DatabaseAddress;

/** A real PostgreSQL for all tests of a run, and in it an empty database for each that asks. */
public final class TestDatabase {

    private static final int POOL = 4;
    private static final int MOST = 60;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedDatabase server;

    private TestDatabase() {}

    private static synchronized DatabaseAddress server() {
        if (server == null) {
            try {
                Path folder = Files.createTempDirectory("photoestate-tests");
                EmbeddedDatabase started = EmbeddedDatabase.start(folder, MOST, new SecureRandom());
                server = started;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    started.close();
                    delete(folder);
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.address();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an empty database. */
    public static DatabaseAddress empty() {
        DatabaseAddress at = server();
        String name = "test" + MADE.incrementAndGet();
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseAddress(at.url().replaceAll("/[^/]*$", "/" + name), at.user(), at.password());
    }

    /** One with all tables; to be closed by its test. */
    public static Database migrated() {
        Database database = Database.open(empty(), POOL);
        database.migrate();
        return database;
    }
}
