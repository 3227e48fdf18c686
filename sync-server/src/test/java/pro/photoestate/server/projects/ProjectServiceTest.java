package pro.photoestate.server.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.BillingStatus;
import pro.photoestate.identity.Ids;
import pro.photoestate.protocol.Change;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.changes.Changes;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.projects.ProjectService.Filter;
import pro.photoestate.server.projects.ProjectService.Viewer;
import pro.photoestate.server.projects.ProjectService.Words;

class ProjectServiceTest {

    private final SettableClock clock = new SettableClock();
    private final Ids ids = new Ids(clock, new SecureRandom());
    private final Database database = TestDatabase.migrated();
    private final Changes changes = new Changes(database, clock);
    private final ProjectService projects = new ProjectService(database, changes, clock);
    private final UUID ours = ids.next();
    private final UUID others = ids.next();
    private final UUID ada = ids.next();
    private final Viewer all = new Viewer(ada, false);

    @AfterEach
    void close() {
        database.close();
    }

    private static Words words(String name) {
        return new Words(name, "12 Maple Street", "premium", BillingStatus.OPEN);
    }

    private Project made(String name) {
        clock.pass(Duration.ofMillis(1));
        return projects.create(ours, ids.next(), ada, words(name));
    }

    private List<Change> log() {
        return database.transact(tx -> changes.after(tx, ours, 0, 1000)).orElseThrow();
    }

    private static void refused(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aProjectIsMadeOnceUnderItsIdAndToldToAllDevices() {
        Project made = made(" Maple ");
        assertThat(made.name()).isEqualTo("Maple");
        assertThat(projects.create(ours, made.id(), ada, words("again"))).isEqualTo(made);
        refused(ProblemCode.CONFLICT, () -> projects.create(ours, made.id(), ids.next(), words("of somebody else")));
        refused(ProblemCode.CONFLICT, () -> projects.create(others, made.id(), ada, words("elsewhere")));
        assertThat(log()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(made.id());
            assertThat(change.body()).contains("\"billing\":\"OPEN\"", "\"tier\":\"premium\"");
        });
    }

    @Test
    void itIsChangedInTheVersionThatWasRead() {
        Project made = made("Maple");
        Project changed = projects.change(ours, made.id(), words("Oak"), 1);
        assertThat(changed.version()).isEqualTo(2);
        refused(ProblemCode.VERSION_CHANGED, () -> projects.change(ours, made.id(), words("Elm"), 1));
        refused(ProblemCode.NOT_FOUND, () -> projects.change(others, made.id(), words("Elm"), 2));
        refused(ProblemCode.VALUE_WRONG, () -> words("  "));
        refused(ProblemCode.VALUE_WRONG, () -> words("x".repeat(201)));
        assertThat(log()).extracting(Change::version).containsExactly(1L, 2L);
    }

    @Test
    void ofManyChangesOfOneVersionOneStands() throws Exception {
        Project made = made("Maple");
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = "name " + i;
            tries.add(() -> {
                try {
                    return projects.change(ours, made.id(), words(name), 1).version() == 2;
                } catch (ProblemException e) {
                    return e.code() != ProblemCode.VERSION_CHANGED;
                }
            });
        }
        int stood = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(tries)) {
                stood += answer.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
        }
        assertThat(stood).isEqualTo(1);
    }

    @Test
    void aDeletedOneCanBeRestoredForAMonth() {
        Project made = made("Maple");
        projects.delete(ours, made.id(), 1);
        assertThat(list("", false)).isEmpty();
        assertThat(list("", true)).hasSize(1);
        refused(ProblemCode.CONFLICT, () -> projects.change(ours, made.id(), words("Oak"), 2));
        assertThat(projects.restore(ours, made.id(), 2).deletedAt()).isEmpty();
        assertThat(log()).extracting(Change::kind).containsExactly(Change.Kind.PUT, Change.Kind.DELETED, Change.Kind.PUT);

        projects.delete(ours, made.id(), 3);
        clock.pass(ProjectService.RESTORABLE.plusSeconds(1));
        projects.tidy();
        refused(ProblemCode.NOT_FOUND, () -> projects.restore(ours, made.id(), 4));
    }

    private List<Project> list(String words, boolean deleted) {
        return projects.list(ours, all, new Filter(Optional.empty(), words, Optional.empty(), deleted), 100);
    }

    @Test
    void pagesFollowEachOtherAndWordsAreFoundAsTheyAre() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            made.addFirst(made("House " + i).id());
        }
        projects.create(others, ids.next(), ada, words("House of others"));
        List<UUID> read = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        List<Project> page;
        do {
            page = projects.list(ours, all, new Filter(after, "", Optional.empty(), false), 10);
            page.forEach(p -> read.add(p.id()));
            after = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id());
        } while (!page.isEmpty());
        assertThat(read).isEqualTo(made);
        assertThat(list("house 7", false)).extracting(Project::name).containsExactly("House 7");
        assertThat(list("%", false)).isEmpty();
        assertThat(projects.list(ours, all, new Filter(Optional.empty(), "", Optional.of(BillingStatus.PAID), false), 10)).isEmpty();
    }

    @Test
    void anAgentSeesWhatTheyWereGiven() {
        Project given = made("Given");
        Project other = made("Other");
        Viewer agent = new Viewer(ids.next(), true);
        assertThat(projects.assign(ours, given.id(), agent.account(), true)).containsExactly(agent.account());
        assertThat(projects.read(ours, given.id(), agent)).isEqualTo(given);
        refused(ProblemCode.NOT_FOUND, () -> projects.read(ours, other.id(), agent));
        Filter any = new Filter(Optional.empty(), "", Optional.empty(), false);
        assertThat(projects.list(ours, agent, any, 10)).containsExactly(given);
        projects.assign(ours, given.id(), agent.account(), false);
        assertThat(projects.list(ours, agent, any, 10)).isEmpty();
        refused(ProblemCode.NOT_FOUND, () -> projects.assign(others, given.id(), agent.account(), true));
    }
}
