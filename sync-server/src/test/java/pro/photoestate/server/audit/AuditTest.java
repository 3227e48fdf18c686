package pro.photoestate.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.audit.Audit.Event;
import pro.photoestate.server.platform.Database;

@SuppressWarnings("NullAway.Init")
class AuditTest {

    private static Database database;

    private final Audit audit = new Audit(Clock.systemUTC());
    private final UUID organization = UUID.randomUUID();

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private void note(String detail) {
        database.run(tx -> audit.note(tx, event(detail)));
    }

    private Event event(String detail) {
        return new Event(organization, AuditAction.SIGNED_IN, Optional.of(organization), Optional.empty(), detail, "r");
    }

    private List<AuditEntry> all() {
        return read(organization, 1, 1_000);
    }

    private static List<AuditEntry> read(UUID organization, long from, int most) {
        return database.transact(tx -> new Audit(Clock.systemUTC()).read(tx, organization, from, most));
    }

    private Optional<Long> fault() {
        return database.transact(tx -> audit.firstFault(tx, organization));
    }

    @Test
    void entriesAreNumberedWithoutAGapAlsoWhenManyWriteAtOnceAndSomeFail() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(IntStream.range(0, 60)
                    .<java.util.concurrent.Callable<Void>>mapToObj(i -> () -> {
                        if (i % 5 == 0) {
                            assertThatThrownBy(() -> database.run(tx -> {
                                        audit.note(tx, event("lost " + i));
                                        throw new IllegalStateException("the act failed");
                                    }))
                                    .hasMessage("the act failed");
                        } else {
                            note("kept " + i);
                        }
                        return null;
                    })
                    .toList())) {
                done.get();
            }
        }
        assertThat(all()).extracting(AuditEntry::number).containsExactlyElementsOf(LongStream.rangeClosed(1, 48).boxed().toList());
        assertThat(all()).extracting(AuditEntry::detail).allMatch(detail -> detail.startsWith("kept"));
        assertThat(fault()).isEmpty();
    }

    @Test
    void nobodyChangesOrRemovesWhatIsWritten() {
        note("a");
        for (String change : List.of(
                "UPDATE audit_entry SET detail = 'b'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> database.run(tx -> tx.handle().execute(change)))
                    .as(change)
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void whoeverGoesAroundThatIsFoundOut() {
        IntStream.rangeClosed(1, 5).forEach(i -> note("line " + i));
        assertThat(fault()).isEmpty();
        behind("UPDATE audit_entry SET detail = 'other' WHERE number = 3 AND organization = '%s'");
        assertThat(fault()).contains(3L);
        behind("UPDATE audit_entry SET detail = 'line 3' WHERE number = 3 AND organization = '%s'");
        assertThat(fault()).isEmpty();
        behind("DELETE FROM audit_entry WHERE number = 2 AND organization = '%s'");
        assertThat(fault()).contains(3L);
    }

    /** As the database's owner could. */
    private void behind(String sql) {
        database.run(tx -> {
            tx.handle().execute("SET LOCAL session_replication_role = replica");
            tx.handle().execute(sql.formatted(organization));
        });
    }

    @Test
    void organizationsHaveLogsOfTheirOwn() {
        note("mine");
        Event other = new Event(
                UUID.randomUUID(), AuditAction.SIGNED_OUT, Optional.empty(), Optional.empty(), "theirs", "r");
        database.run(tx -> audit.note(tx, other));
        assertThat(all()).extracting(AuditEntry::detail).containsExactly("mine");
        assertThat(read(other.organization(), 1, 10))
                .extracting(AuditEntry::number)
                .containsExactly(1L);
    }

    @Test
    void aLogIsReadInPieces() {
        IntStream.rangeClosed(1, 5).forEach(i -> note("line " + i));
        assertThat(read(organization, 2, 2))
                .extracting(AuditEntry::detail)
                .containsExactly("line 2", "line 3");
    }
}
