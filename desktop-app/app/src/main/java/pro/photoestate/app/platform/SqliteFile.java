package pro.photoestate.app.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import pro.photoestate.engine.image.PhotoException;

/**
 * An SQLite file with a write-ahead log: one connection that writes, and one that reads beside it. Thread-safe; work waits
 * for its connection. Several processes may have it open, for SQLite locks the file.
 */
public final class SqliteFile implements AutoCloseable {

    /** Milliseconds that a write waits for another process. */
    private static final int PATIENCE = 5_000;

    private final Path file;
    private final Side writer;
    private final Side reader;

    private record Side(Connection connection, Jdbi jdbi, ReentrantLock lock) {
        static Side of(Connection connection) {
            return new Side(connection, Jdbi.create(connection), new ReentrantLock());
        }

        <T> T with(Function<Handle, T> work) {
            lock.lock();
            try {
                return jdbi.withHandle(work::apply);
            } finally {
                lock.unlock();
            }
        }
    }

    private SqliteFile(Path file, Connection writer, Connection reader) {
        this.file = file;
        this.writer = Side.of(writer);
        this.reader = Side.of(reader);
    }

    /** The file is there and is no SQLite file, or not a whole one. */
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Opens a file, or makes an empty one.
     *
     * @throws DamagedException when it is no SQLite file, or not a whole one
     * @throws IOException when it cannot be read and written
     */
    public static SqliteFile open(Path file) throws IOException {
        try {
            Connection writer = connect(file, false);
            try {
                return new SqliteFile(file, writer, connect(file, true));
            } catch (SQLException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
            throw code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT
                    ? new DamagedException(file + " is damaged", e)
                    : new IOException(e.getMessage(), e);
        }
    }

    private static Connection connect(Path file, boolean reading) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE);
        Connection connection = config.createConnection(url(file));
        if (reading) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
            }
        }
        return connection;
    }

    /** The address of a file for JDBC. */
    public static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /**
     * Does work in one transaction, which is undone when it throws.
     *
     * @throws PhotoException as {@link SqliteFault} says, when the disk and not the work is at fault; also of the others here
     */
    public <T> T write(Function<Handle, T> work) {
        return told(writer, handle -> handle.inTransaction(work::apply));
    }

    /**
     * Does work in one transaction that is on the disk when this returns, with all before it; of the others the last may be
     * lost in a power cut, though never a part of one. Costs a sync.
     */
    public <T> T writeThrough(Function<Handle, T> work) {
        return told(writer, handle -> {
            handle.execute("PRAGMA synchronous = FULL");
            try {
                return handle.inTransaction(work::apply);
            } finally {
                handle.execute("PRAGMA synchronous = NORMAL");
            }
        });
    }

    /** Reads, beside a write that may be under way; sees what was committed before. */
    public <T> T read(Function<Handle, T> work) {
        return told(reader, work);
    }

    private <T> T told(Side side, Function<Handle, T> work) {
        try {
            return side.with(work);
        } catch (JdbiException e) {
            throw SqliteFault.of(file, e);
        }
    }

    /** Whether its pages and indexes agree; reads all of it. */
    public boolean isSound() {
        try {
            return reader.with(handle -> handle.createQuery("PRAGMA quick_check(1)")
                    .mapTo(String.class)
                    .list()
                    .equals(List.of("ok")));
        } catch (JdbiException e) {
            return false;
        }
    }

    /**
     * Copies what is committed, compactly; the copy appears under its name only when it is whole and on the disk.
     *
     * @throws IOException when the copy cannot be written
     */
    public void copyTo(Path target) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try (Connection own = connect(file, false); // so that nothing else waits
                var vacuum = own.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, beside.toString());
            vacuum.execute();
        } catch (SQLException e) {
            Files.deleteIfExists(beside);
            throw new IOException(e.getMessage(), e);
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits for work that is under way. */
    @Override
    public void close() {
        reader.lock().lock();
        writer.lock().lock();
        try {
            reader.connection().close();
            writer.connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not close", e);
        } finally {
            writer.lock().unlock();
            reader.lock().unlock();
        }
    }
}
