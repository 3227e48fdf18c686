package pro.photoestate.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.platform.Once.Answer;
import pro.photoestate.server.platform.Once.Named;

class RequestsTest {

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.migrated();
    private final Requests requests = new Requests(
            database, new Sealer("a secret of this very test".getBytes(StandardCharsets.UTF_8), new SecureRandom()), clock);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    private static Named named(String caller, String key, String asked) {
        return new Named(caller, key, SecretToken.sha256(asked));
    }

    private Answer work() {
        return new Answer(201, "{\"number\":%d}".formatted(done.incrementAndGet()), Map.of("ETag", "\"1\""));
    }

    private Answer ask(String caller, String key, String asked) {
        return requests.answer(named(caller, key, asked), this::work);
    }

    private static void refused(ProblemCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void whatIsAskedAgainIsAnsweredTheSameAndDoneOnce() {
        Answer first = ask("ada", "k", "a");
        assertThat(ask("ada", "k", "a")).isEqualTo(first);
        assertThat(done).hasValue(1);
        assertThat(ask("bob", "k", "a")).as("another's names are their own").isNotEqualTo(first);
        refused(ProblemCode.KEY_REUSED, () -> ask("ada", "k", "b"));
    }

    @Test
    void whatWasRefusedMayBeAskedAgain() {
        refused(ProblemCode.VALUE_WRONG, () -> requests.answer(named("ada", "k", "a"), () -> {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "No.");
        }));
        assertThat(ask("ada", "k", "a").status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> {
                    go.await();
                    try {
                        return ask("ada", "k", "a").status() == 201;
                    } catch (ProblemException e) {
                        return e.code() == ProblemCode.CONFLICT;
                    }
                }));
            }
            go.countDown();
        }
        for (Future<Boolean> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void aRequestThatDiedWithItsServerIsDoneAgainAfterAWhile() {
        database.run(tx -> new RequestRepository().begin(tx, named("ada", "k", "a"), clock.instant()));
        refused(ProblemCode.CONFLICT, () -> ask("ada", "k", "a"));
        clock.pass(Requests.PATIENCE);
        assertThat(ask("ada", "k", "a").body()).isEqualTo("{\"number\":1}");
    }

    @Test
    void answersAreSealedAndForgottenAfterADay() {
        ask("ada", "k", "a");
        byte[] kept = database.transact(tx -> tx.handle()
                .createQuery("SELECT answer_sealed FROM platform_request")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("number");
        clock.pass(Requests.KEPT.plusSeconds(1));
        assertThat(ask("ada", "k", "b").body()).isEqualTo("{\"number\":2}");
        clock.pass(Requests.KEPT.plusSeconds(1));
        requests.tidy();
        int left = database.transact(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM platform_request")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }
}
