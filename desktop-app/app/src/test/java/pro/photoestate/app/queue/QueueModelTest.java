package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** Random histories of the queue, beside a model of a few lines. */
class QueueModelTest {

    enum Act {
        ENQUEUE,
        START,
        FINISH,
        FAIL,
        SET_BACK,
        CANCEL,
        RETRY,
        INTERRUPT,
        PAUSE,
        RESUME,
        WAIT,
        CRASH
    }

    /** @param pick which job is meant, where there are several */
    record Deed(Act act, int pick) {}

    private static final class Model {
        JobState state = JobState.QUEUED;
        int runs;
        int records;
        boolean waits;
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 5))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 25)
    void everyHistoryEndsAsTheModelSays(@ForAll("deeds") List<Deed> deeds) throws IOException {
        Path folder = Files.createTempDirectory("queue-model");
        try (History history = new History(folder)) {
            deeds.forEach(history::step);
            history.check();
        } finally {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static final class History implements AutoCloseable {
        private final QueueFixture at;
        private final JobRepository jobs;
        private final LineRepository line;
        private final Map<UUID, Model> model = new LinkedHashMap<>();
        private final Map<UUID, Claim> claims = new LinkedHashMap<>();
        private boolean paused;

        History(Path folder) {
            at = new QueueFixture(folder, 1);
            jobs = new JobRepository(at.catalog.database());
            line = new LineRepository(at.catalog.database());
        }

        @Override
        public void close() {
            at.close();
        }

        void check() {
            model.forEach((id, m) -> {
                assertThat(at.queue.records().ofJob(id)).hasSize(m.records);
                assertThat(line.job(id).orElseThrow().attempt()).isEqualTo(m.runs);
            });
        }

        void step(Deed deed) {
            act(deed);
            model.forEach((id, m) ->
                    assertThat(line.job(id).orElseThrow().state()).as("%s after %s", id, deed).isEqualTo(m.state));
        }

        private Model of(UUID id) {
            return Objects.requireNonNull(model.get(id));
        }

        private void act(Deed deed) {
            switch (deed.act()) {
                case ENQUEUE -> enqueue(deed.pick());
                case START -> start();
                case FINISH -> end(deed.pick(), JobState.DONE);
                case FAIL -> end(deed.pick(), JobState.FAILED);
                case SET_BACK -> setBack(deed.pick());
                case CANCEL -> cancel(deed.pick());
                case RETRY -> retry(deed.pick());
                case INTERRUPT -> running(deed.pick()).ifPresent(id -> {
                    jobs.interrupted(id);
                    back(id, false);
                });
                case PAUSE, RESUME -> {
                    paused = deed.act() == Act.PAUSE;
                    line.pause(paused);
                }
                case WAIT -> {
                    at.clock.turn(Duration.ofMinutes(1));
                    model.values().forEach(m -> m.waits = false);
                }
                case CRASH -> {
                    assertThat(jobs.recover(Set.of())).containsExactlyInAnyOrderElementsOf(claims.keySet());
                    Set.copyOf(claims.keySet()).forEach(id -> back(id, false));
                }
            }
        }

        private void enqueue(int count) {
            List<JobDraft> drafts = new ArrayList<>();
            for (int i = 0; i <= count % 3; i++) {
                UUID id = at.ids.next();
                Path output = at.out.resolve(id + ".jpg");
                var task = new ExportTask(Looks.NATURAL, List.of(Profiles.named("full")), 1, List.of(output), false);
                drafts.add(new JobDraft(id, at.scenes.getFirst(), "room", 1, 0, task));
                model.put(id, new Model());
            }
            new DraftRepository(at.catalog.database()).add(drafts, at.clock.instant());
        }

        private void start() {
            Optional<Claim> claim = jobs.claim(at.clock.instant());
            Optional<UUID> expected = paused
                    ? Optional.empty()
                    : model.entrySet().stream()
                            .filter(e -> e.getValue().state == JobState.QUEUED && !e.getValue().waits)
                            .map(Map.Entry::getKey)
                            .findFirst();
            assertThat(claim.map(c -> c.job().id())).isEqualTo(expected);
            claim.ifPresent(c -> {
                claims.put(c.job().id(), c);
                of(c.job().id()).state = JobState.RUNNING;
                of(c.job().id()).runs++;
            });
        }

        private void end(int pick, JobState outcome) {
            running(pick).ifPresent(id -> {
                ExportRun run = new ExportRun(jobs, at.maker, at.clock, at.ids, step -> {});
                Optional<JobFailure> failure =
                        outcome == JobState.FAILED ? Optional.of(new JobFailure("CORRUPT", Sentence.plain("broken"))) : Optional.empty();
                ProcessingRecord entry = run.entry(Objects.requireNonNull(claims.remove(id)), outcome, failure);
                jobs.end(entry);
                of(id).state = outcome;
                of(id).records++;
                assertThatThrownBy(() -> jobs.end(entry)).isInstanceOf(JobException.class);
            });
        }

        private void setBack(int pick) {
            running(pick).ifPresent(id -> {
                jobs.again(id, new JobFailure("UNWRITABLE", Sentence.plain("full")), at.clock.instant().plusSeconds(30));
                back(id, true);
            });
        }

        private void cancel(int pick) {
            any(pick).ifPresent(id -> {
                Model m = of(id);
                if (m.state == JobState.QUEUED) {
                    jobs.cancel(id, at.clock.instant());
                    m.state = JobState.CANCELLED;
                    m.waits = false;
                } else {
                    assertThatThrownBy(() -> jobs.cancel(id, at.clock.instant())).isInstanceOf(JobException.class);
                }
            });
        }

        private void retry(int pick) {
            any(pick).ifPresent(id -> {
                Model m = of(id);
                if (m.state == JobState.QUEUED || m.state.next().equals(Set.of(JobState.QUEUED))) {
                    jobs.retry(id);
                    m.state = JobState.QUEUED;
                    m.waits = false;
                } else {
                    assertThatThrownBy(() -> jobs.retry(id)).isInstanceOf(JobException.class);
                }
            });
        }

        private void back(UUID id, boolean waits) {
            claims.remove(id);
            of(id).state = JobState.QUEUED;
            of(id).waits = waits;
        }

        private Optional<UUID> running(int pick) {
            return nth(List.copyOf(claims.keySet()), pick);
        }

        private Optional<UUID> any(int pick) {
            return nth(List.copyOf(model.keySet()), pick);
        }

        private static Optional<UUID> nth(List<UUID> all, int pick) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(pick % all.size()));
        }
    }
}
