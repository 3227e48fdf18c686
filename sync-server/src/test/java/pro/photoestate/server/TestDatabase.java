package pro.photoestate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
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
    private static final String TABLES = "tables";
    private static @Nullable EmbeddedDatabase server;
    private static boolean tables;

    private TestDatabase() {}

    private static synchronized DatabaseAddress server() {
        if (server == null) {
            try {
                Path folder = Files.createTempDirectory("photoestate-tests");
                EmbeddedDatabase started = EmbeddedDatabase.start(folder, MOST, new SecureRandom());
                server = started;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
                forgetful(started.address());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.address();
    }

    /** What tests keep need not outlive the power. */
    private static void forgetful(DatabaseAddress at) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            execute(at, "ALTER SYSTEM SET " + setting + " = off");
        }
        execute(at, "SELECT pg_reload_conf()");
    }

    /** Nothing in it is wanted any more, so it is not asked to write it. */
    private static void end(Path folder) {
        try {
            String process = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
            ProcessHandle.of(Long.parseLong(process)).ifPresent(TestDatabase::kill);
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle postmaster) {
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        postmaster.onExit().join();
    }

    private static void execute(DatabaseAddress at, String sql) {
        try (var connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseAddress made(String name, String like) {
        DatabaseAddress at = server();
        execute(at, "CREATE DATABASE %s TEMPLATE %s".formatted(name, like));
        return new DatabaseAddress(at.url().replaceAll("/[^/]*$", "/" + name), at.user(), at.password());
    }

    /** The address of an empty database. */
    public static DatabaseAddress empty() {
        return made("test" + MADE.incrementAndGet(), "template1");
    }

    /** The address of one with all tables. */
    public static DatabaseAddress withTables() {
        makeTables();
        return made("test" + MADE.incrementAndGet(), TABLES);
    }

    private static synchronized void makeTables() {
        if (!tables) {
            try (Database database = Database.open(made(TABLES, "template1"), POOL)) {
                database.migrate();
            }
            tables = true;
        }
    }

    /** One with all tables; to be closed by its test. */
    public static Database migrated() {
        return Database.open(withTables(), POOL);
    }
}
