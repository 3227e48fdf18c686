package pro.photoestate.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.protocol.Change;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.changes.Changes.Thing;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ServerSettings.DatabaseAddress;

class ChangesTest {

    private static final UUID OURS = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID OTHERS = UUID.fromString("01900000-0000-7000-8000-000000000002");

    /** Of each writer; more in the nightly test of sync. */
    private static final int WRITES = 500;

    private static final int WRITERS = 4;

    private final SettableClock clock = new SettableClock();
    private final DatabaseAddress address = TestDatabase.withTables();
    private final Database database = Database.open(address, 4);
    private final Changes changes = new Changes(database, clock);

    @AfterEach
    void close() {
        database.close();
    }

    private static Thing thing(UUID organization, long version) {
        return new Thing(organization, Change.Entity.PROJECT, UUID.randomUUID(), version);
    }

    private long put(UUID organization) {
        return database.transact(tx -> changes.put(tx, thing(organization, 1), Map.of("name", "Maple Street")));
    }

    private Optional<List<Change>> after(long number) {
        return database.transact(tx -> changes.after(tx, OURS, number, 1000));
    }

    @Test
    void eachOrganizationCountsItsOwnChanges() {
        assertThat(List.of(put(OURS), put(OURS), put(OTHERS), put(OURS))).containsExactly(1L, 2L, 1L, 3L);
        database.run(tx -> changes.deleted(tx, thing(OURS, 2)));
        List<Change> all = after(1).orElseThrow();
        assertThat(all).extracting(Change::number).containsExactly(2L, 3L, 4L);
        assertThat(all.getFirst().body()).isEqualTo("{\"name\":\"Maple Street\"}");
        assertThat(all.getLast().kind()).isEqualTo(Change.Kind.DELETED);
        long last = database.transact(tx -> changes.last(tx, OURS));
        assertThat(last).isEqualTo(4);
    }

    @Test
    void aChangeOfATransactionThatFailsLeavesNoGap() {
        put(OURS);
        try {
            database.run(tx -> {
                changes.put(tx, thing(OURS, 1), Map.of());
                throw new IllegalStateException("the act failed");
            });
        } catch (IllegalStateException e) {
            assertThat(put(OURS)).isEqualTo(2);
        }
        assertThat(after(0).orElseThrow()).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void aReaderBesideManyWritersOnTwoServersNeverMissesAChange() throws Exception {
        try (Database otherPool = Database.open(address, WRITERS)) {
            Changes other = new Changes(otherPool, clock);
            List<Future<?>> writers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
                for (int w = 0; w < WRITERS; w++) {
                    Changes own = w % 2 == 0 ? changes : other;
                    Database pool = w % 2 == 0 ? database : otherPool;
                    writers.add(threads.submit(() -> {
                        for (int i = 0; i < WRITES; i++) {
                            pool.run(tx -> own.put(tx, thing(OURS, 1), Map.of()));
                        }
                    }));
                }
                assertThat(readUntil(WRITES * WRITERS)).isEqualTo(WRITES * WRITERS);
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        }
    }

    /** Reads on as a device does, and makes sure that each number is the next. */
    private long readUntil(long last) {
        long seen = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (seen < last) {
            assertThat(System.nanoTime()).as("seen %d", seen).isLessThan(end);
            for (Change change : after(seen).orElseThrow()) {
                assertThat(change.number()).isEqualTo(seen + 1);
                seen = change.number();
            }
        }
        return seen;
    }

    @Test
    void aReaderWhoWasAwayTooLongBeginsAnew() {
        put(OURS);
        put(OURS);
        clock.pass(Changes.KEPT.plus(Duration.ofSeconds(1)));
        put(OURS);
        changes.tidy();
        assertThat(after(1)).isEmpty();
        assertThat(after(2).orElseThrow()).extracting(Change::number).containsExactly(3L);
        assertThat(put(OURS)).isEqualTo(4);
    }
}
