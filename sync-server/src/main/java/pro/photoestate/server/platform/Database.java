package pro.photoestate.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import pro.photoestate.server.platform.StartFault.Code;

/** The pool of connections that all repositories share. Thread-safe. */
public final class Database implements AutoCloseable {

    /** The least major version whose SQL the migrations use. */
    private static final int LEAST_VERSION = 15;

    /** A request that finds no connection in this time is told to come again. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /** @throws StartFault when it does not answer, refuses the user, or is too old */
    public static Database open(ServerSettings.DatabaseAddress at, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(at.url());
        config.setUsername(at.user());
        config.setPassword(at.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.addDataSourceProperty("ApplicationName", "photoestate");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            Database database = new Database(new HikariDataSource(config));
            database.checkVersion();
            return database;
        } catch (PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartFault(
                    Code.DATABASE_AWAY,
                    "The database at %s does not let us in (%s); check database.url, database.user and database.password."
                            .formatted(at.url(), cause.getMessage()),
                    e);
        }
    }

    private void checkVersion() {
        int version = jdbi.withHandle(h -> h.createQuery("SELECT current_setting('server_version_num')::int / 10000")
                .mapTo(Integer.class)
                .one());
        if (version < LEAST_VERSION) {
            pool.close();
            throw new StartFault(
                    Code.DATABASE_VERSION,
                    "The database is PostgreSQL %d; this server needs %d or newer.".formatted(version, LEAST_VERSION));
        }
    }

    /**
     * Brings the tables up to date. Of several servers that start at once, one does it (Flyway holds an advisory lock of the
     * database) and the others wait.
     *
     * @throws StartFault when the tables are those of a newer server, or were changed by hand
     */
    public void migrate() {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:pro/photoestate/server/migrations")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartFault(
                    Code.DATABASE_VERSION,
                    "The tables of the database cannot be brought up to date (%s); was a newer server at work here?"
                            .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                    e);
        }
    }

    /** It answers now. */
    public boolean answers() {
        return jdbi.withHandle(h -> h.createQuery("SELECT true").mapTo(Boolean.class).one());
    }

    /** Does work in one transaction: all of it is kept when the work returns, and nothing when it throws. */
    public <T> T transact(Function<Transaction, T> work) {
        return jdbi.inTransaction(handle -> work.apply(new Transaction(handle)));
    }

    /** As {@link #transact}, for work with no result. */
    public void run(Consumer<Transaction> work) {
        jdbi.useTransaction(handle -> work.accept(new Transaction(handle)));
    }

    /** The pool itself, for figures and for what speaks JDBC. */
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
