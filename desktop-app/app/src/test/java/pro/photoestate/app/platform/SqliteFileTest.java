package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class SqliteFileTest {

    private static final int PLENTY = 1_000_000;

    @TempDir
    Path folder;

    private SqliteFile open() throws IOException {
        SqliteFile file = SqliteFile.open(folder.resolve("catalog.db"));
        file.write(handle -> handle.execute("CREATE TABLE note (text TEXT NOT NULL)"));
        return file;
    }

    /** As a disk with room for so many pages; SQLite answers as it does when the disk itself is full. */
    static void room(SqliteFile file, int pages) {
        file.write(handle -> handle.createQuery("PRAGMA max_page_count = " + pages).mapTo(Integer.class).one());
    }

    private static void write(SqliteFile file, String text) {
        file.write(handle -> handle.execute("INSERT INTO note VALUES (?)", text));
    }

    private static long notes(SqliteFile file) {
        return file.read(handle -> handle.createQuery("SELECT count(*) FROM note").mapTo(Long.class).one());
    }

    private static void refused(FaultCode code, String says, ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(PhotoException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains("catalog.db").contains(says);
        });
    }

    @Test
    void aFullDiskIsOneSentenceLosesNothingAndIsGoneOnFromWhenThereIsRoom() throws IOException {
        try (SqliteFile file = open()) {
            write(file, "before");
            room(file, 1);
            refused(FaultCode.UNWRITABLE, "the disk is full", () -> write(file, "x".repeat(100_000)));
            refused(FaultCode.UNWRITABLE, "the disk is full", () -> file.writeThrough(
                    handle -> handle.execute("INSERT INTO note VALUES (?)", "y".repeat(100_000))));
            assertThat(notes(file)).isEqualTo(1);
            room(file, PLENTY);
            write(file, "after");
            assertThat(notes(file)).isEqualTo(2);
            assertThat(file.isSound()).isTrue();
        }
    }

    @Test
    void aMistakeInTheProgramStaysOne() throws IOException {
        try (SqliteFile file = open()) {
            assertThatThrownBy(() -> file.write(handle -> handle.execute("INSERT INTO note VALUES (NULL)")))
                    .isNotInstanceOf(PhotoException.class);
        }
    }
}
