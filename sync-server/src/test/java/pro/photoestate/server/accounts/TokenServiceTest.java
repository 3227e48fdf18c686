package pro.photoestate.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.accounts.AccountsFixture.HOME;
import static pro.photoestate.server.accounts.AccountsFixture.VERIFIER;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.TokenService.Pair;
import pro.photoestate.server.accounts.TokenService.Wish;
import pro.photoestate.server.platform.SecretToken;

class TokenServiceTest {

    private final AccountsFixture at = new AccountsFixture();
    private final TokenService tokens = at.accounts.tokens();
    private final Account ada = at.person("ada@example.com");

    @AfterEach
    void close() {
        at.close();
    }

    private boolean isSignedIn(String access) {
        try {
            return at.accounts.access().person(access).account().equals(ada.id());
        } catch (pro.photoestate.server.platform.ProblemException e) {
            return false;
        }
    }

    @Test
    void aCodeOfTheBrowserIsExchangedForTokens() {
        Pair pair = at.desktop(ada);
        assertThat(isSignedIn(pair.access())).isTrue();
        Pair next = tokens.refresh(pair.refresh(), HOME).orElseThrow();
        assertThat(next.refresh()).isNotEqualTo(pair.refresh());
        assertThat(isSignedIn(next.access())).isTrue();
    }

    @Test
    void aCodeIsForTheProgramThatAskedForIt() {
        Wish wish = AccountsFixture.wish();
        SecretToken code = tokens.allow(ada.id(), wish);
        assertThat(tokens.exchange(code, wish.redirect(), "x".repeat(43), HOME)).as("another verifier").isEmpty();
        assertThat(tokens.exchange(code, "http://127.0.0.1:1/done", VERIFIER, HOME)).as("another port").isEmpty();
        assertThat(tokens.exchange(new SecretToken("none"), wish.redirect(), VERIFIER, HOME)).isEmpty();
        at.clock.pass(TokenService.CODE_LIFE);
        assertThat(tokens.exchange(code, wish.redirect(), VERIFIER, HOME)).as("too old").isEmpty();
    }

    @Test
    void aCodeThatComesTwiceEndsWhatItMade() {
        Wish wish = AccountsFixture.wish();
        SecretToken code = tokens.allow(ada.id(), wish);
        Pair pair = tokens.exchange(code, wish.redirect(), VERIFIER, HOME).orElseThrow();
        at.clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.exchange(code, wish.redirect(), VERIFIER, HOME)).isEmpty();
        assertThat(isSignedIn(pair.access())).isFalse();
        assertThat(at.lastLetter().subject()).isEqualTo("A device was signed out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:80/x", "http://localhost:80/x", "http://127.0.0.1/x", "http://127.0.0.1.example.com:80/x",
                "http://user@127.0.0.1:80/x", "http://127.0.0.1:80/x?y=1", "http://127.0.0.1:80/x#y", "myapp:done", " "
            })
    void aCodeGoesToThisComputerOnly(String redirect) {
        assertThat(new Wish(TokenService.CLIENT, redirect, TokenService.challenge(VERIFIER), "").fault()).contains("invalid_request");
    }

    @Test
    void aWishIsThatOfTheDesktopWithAChallenge() {
        String challenge = TokenService.challenge(VERIFIER);
        assertThat(new Wish("other", "http://127.0.0.1:80/", challenge, "").fault()).contains("unauthorized_client");
        assertThat(new Wish(TokenService.CLIENT, "http://127.0.0.1:80/", "short", "").fault()).contains("invalid_request");
        assertThat(new Wish(TokenService.CLIENT, "http://[::1]:80/", challenge, "").fault()).isEmpty();
    }

    @Test
    void fiftyRefreshesWithOneTokenGetOneSuccessor() throws Exception {
        Pair pair = at.desktop(ada);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return tokens.refresh(pair.refresh(), HOME).orElseThrow().refresh();
                }));
            }
            go.countDown();
        }
        Set<String> successors = new HashSet<>();
        for (Future<String> answer : answers) {
            successors.add(answer.get(60, TimeUnit.SECONDS));
        }
        assertThat(successors).hasSize(1);
        assertThat(tokens.refresh(successors.iterator().next(), HOME)).isPresent();
    }

    @Test
    void theTokenBeforeIsGivenTheSameSuccessorForTenSecondsOnly() {
        Pair first = at.desktop(ada);
        Pair second = tokens.refresh(first.refresh(), HOME).orElseThrow();
        at.clock.pass(TokenService.AGAIN.minusMillis(1));
        assertThat(tokens.refresh(first.refresh(), HOME).orElseThrow().refresh()).isEqualTo(second.refresh());
        at.clock.pass(Duration.ofMillis(1));
        assertThat(tokens.refresh(first.refresh(), HOME)).isEmpty();
        assertThat(tokens.refresh(second.refresh(), HOME)).as("the device is out").isEmpty();
        assertThat(isSignedIn(second.access())).isFalse();
    }

    @Test
    void anOlderTokenEndsTheDeviceAtOnceAndANonsenseTokenDoesNot() {
        Pair first = at.desktop(ada);
        Pair second = tokens.refresh(first.refresh(), HOME).orElseThrow();
        Pair third = tokens.refresh(second.refresh(), HOME).orElseThrow();
        String family = first.refresh().substring(0, first.refresh().indexOf('.'));
        assertThat(tokens.refresh(family + ".nonsense", HOME)).isEmpty();
        assertThat(tokens.refresh("nonsense", HOME)).isEmpty();
        assertThat(tokens.refresh(UUID.randomUUID() + "." + second.refresh(), HOME)).isEmpty();
        assertThat(isSignedIn(third.access())).isTrue();
        assertThat(tokens.refresh(first.refresh(), HOME)).isEmpty();
        assertThat(isSignedIn(third.access())).isFalse();
    }

    @Test
    void aDeviceThatSignsOutIsOutAtOnce() {
        Pair pair = at.desktop(ada);
        tokens.signOut("nonsense", HOME);
        assertThat(isSignedIn(pair.access())).isTrue();
        tokens.signOut(pair.refresh(), HOME);
        assertThat(isSignedIn(pair.access())).isFalse();
    }

    @Test
    void anAccessTokenLastsTenMinutes() {
        String access = at.desktop(ada).access();
        at.clock.pass(AccessTokens.LIFE.minusSeconds(1));
        assertThat(isSignedIn(access)).isTrue();
        at.clock.pass(Duration.ofSeconds(2));
        refused(ProblemCode.TOKEN_EXPIRED, () -> at.accounts.access().person(access));
    }

    @Test
    void tokensThatThisServerDidNotMakeAreRefused() {
        String access = at.desktop(ada).access();
        String key = JWT.decode(access).getKeyId();
        String own = JWT.create().withKeyId(key).withHeader(Map.of("typ", "at+jwt")).withSubject(ada.id().toString())
                .sign(Algorithm.HMAC256("anything"));
        String unsigned = JWT.create().withKeyId(key).withHeader(Map.of("typ", "at+jwt")).withSubject(ada.id().toString())
                .sign(Algorithm.none());
        for (String token : List.of(own, unsigned, access.substring(0, access.length() - 4) + "AAAA", "", "a.b.c")) {
            refused(ProblemCode.SIGN_IN_NEEDED, () -> at.accounts.access().person(token));
        }
    }

    @Test
    void keysRotateEachQuarterAndAllServersKnowThem() {
        Accounts other = at.accounts();
        Pair before = at.desktop(ada);
        String firstKey = JWT.decode(before.access()).getKeyId();
        assertThat(other.access().person(before.access()).account()).isEqualTo(ada.id());

        at.clock.pass(Duration.ofDays(89));
        Pair old = tokens.refresh(before.refresh(), HOME).orElseThrow();
        assertThat(JWT.decode(old.access()).getKeyId()).isEqualTo(firstKey);
        at.clock.pass(Duration.ofDays(2));
        Pair change = other.tokens().refresh(old.refresh(), HOME).orElseThrow();
        assertThat(JWT.decode(change.access()).getKeyId()).as("the new key is published first").isEqualTo(firstKey);
        assertThat(other.keys().published()).hasSize(2);
        at.clock.pass(Duration.ofHours(2));
        Pair next = tokens.refresh(change.refresh(), HOME).orElseThrow();
        assertThat(JWT.decode(next.access()).getKeyId()).isNotEqualTo(firstKey);
        assertThat(other.access().person(next.access()).account()).isEqualTo(ada.id());
    }
}
