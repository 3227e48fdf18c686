package pro.photoestate.app.platform;

import java.nio.file.Path;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** What the disk did to a database file, in a sentence. Result codes: https://www.sqlite.org/rescode.html. */
final class SqliteFault {

    /** The low byte of an extended result code is the code it refines. */
    private static final int PRIMARY = 0xFF;

    private SqliteFault() {}

    /** A failure of the disk as a {@link PhotoException}; what the program itself did wrong stays as it is. */
    static RuntimeException of(Path file, JdbiException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(file, sqlite.getResultCode(), failure);
            }
        }
        return failure;
    }

    private static RuntimeException of(Path file, SQLiteErrorCode code, JdbiException failure) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_FULL ->
                new PhotoException(
                        FaultCode.UNWRITABLE,
                        Sentence.of("app.database.full", file),
                        failure);
            case SQLITE_READONLY, SQLITE_PERM ->
                new PhotoException(
                        FaultCode.UNWRITABLE,
                        Sentence.of("app.database.permission", file),
                        failure);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new PhotoException(
                        FaultCode.UNWRITABLE,
                        Sentence.of("app.database.busy", file),
                        failure);
            case SQLITE_IOERR, SQLITE_CANTOPEN ->
                new PhotoException(
                        FaultCode.UNREADABLE,
                        Sentence.of("app.database.drive", file, code),
                        failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new PhotoException(
                        FaultCode.CORRUPT,
                        Sentence.of("app.database.damaged", file),
                        failure);
            default -> failure;
        };
    }
}
