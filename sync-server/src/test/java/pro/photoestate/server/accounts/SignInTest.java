package pro.photoestate.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.accounts.AccountsFixture.AWAY;
import static pro.photoestate.server.accounts.AccountsFixture.HOME;
import static pro.photoestate.server.accounts.AccountsFixture.PASSWORD;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.ProblemException;

class SignInTest {

    private static final String ADA = "ada@example.com";

    private final AccountsFixture at = new AccountsFixture();

    @AfterEach
    void close() {
        at.close();
    }

    private void guess(Origin origin) {
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(ADA, "a wrong guess", "", origin));
    }

    private static Origin from(int number) {
        return new Origin("192.0.2." + number, "", "request");
    }

    @Test
    void whoeverGuessesIsSlowedDownAndTheOwnerGoesOn() {
        at.person(ADA);
        at.signIn(ADA, PASSWORD, "", HOME);
        for (int i = 0; i < SignInLimits.BY_ACCOUNT; i++) {
            guess(from(i));
        }
        var slowed = catchThrowableOfType(ProblemException.class, () -> at.signIn(ADA, PASSWORD, "", from(99)));
        assertThat(slowed.code()).isEqualTo(ProblemCode.TOO_MANY);
        assertThat(slowed.retryAfter()).isPositive().isLessThanOrEqualTo(SignInLimits.WINDOW);
        assertThat(at.signIn(ADA, PASSWORD, "", HOME)).as("the owner, from where they always sign in").isNotNull();

        at.clock.pass(slowed.retryAfter().plusSeconds(1));
        assertThat(at.signIn(ADA, PASSWORD, "", from(99))).isNotNull();
    }

    @Test
    void anOwnerAtANewPlaceGetsInByALetterWhileSomebodyGuesses() {
        at.person(ADA);
        for (int i = 0; i < SignInLimits.BY_ACCOUNT; i++) {
            guess(from(i));
        }
        refused(ProblemCode.TOO_MANY, () -> at.signIn(ADA, PASSWORD, "", AWAY));
        at.clock.pass(Duration.ofSeconds(1));
        at.accounts.people().forgot(new EmailAddress(ADA));
        at.accounts.people().reset(at.lastLetter().token(), "another good one", AWAY);
        assertThat(at.signIn(ADA, "another good one", "", AWAY)).isNotNull();
    }

    @Test
    void oneAddressTriesFewAccounts() {
        for (int i = 0; i < SignInLimits.BY_ADDRESS; i++) {
            String somebody = "person%d@example.com".formatted(i);
            refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(somebody, PASSWORD, "", AWAY));
        }
        refused(ProblemCode.TOO_MANY, () -> at.signIn("more@example.com", PASSWORD, "", AWAY));
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn("more@example.com", PASSWORD, "", HOME));
    }

    @Test
    void guessesThatComeAllAtOnceAreCountedToo() throws Exception {
        at.person(ADA);
        List<Future<ProblemCode>> guesses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
            for (int i = 0; i < 30; i++) {
                guesses.add(threads.submit(() -> catchThrowableOfType(
                                ProblemException.class, () -> at.signIn(ADA, "a wrong guess", "", AWAY))
                        .code()));
            }
        }
        int tried = 0;
        for (Future<ProblemCode> guess : guesses) {
            tried += guess.get(60, TimeUnit.SECONDS) == ProblemCode.CREDENTIALS_WRONG ? 1 : 0;
        }
        assertThat(tried).isBetween(1, SignInLimits.BY_ACCOUNT);
    }

    @Test
    void theSecondFactorAsksForACodeAndTakesEachOnce() {
        Account account = at.person(ADA);
        byte[] secret = turnOn(account);
        at.clock.pass(Duration.ofMinutes(2));
        refused(ProblemCode.SECOND_FACTOR_NEEDED, () -> at.signIn(ADA, PASSWORD, "", HOME));
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(ADA, "a wrong guess", "", HOME));
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(ADA, PASSWORD, "000000", HOME));
        String code = Totp.code(secret, at.clock.instant().getEpochSecond() / 30);
        assertThat(at.signIn(ADA, PASSWORD, code, HOME).account()).isEqualTo(account.id());
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(ADA, PASSWORD, code, HOME));
    }

    private byte[] turnOn(Account account) {
        SecondFactor factor = at.accounts.secondFactor();
        byte[] secret = base32(factor.begin(account.id()).secret());
        refused(ProblemCode.CREDENTIALS_WRONG, () -> factor.confirm(account.id(), "000000", HOME));
        assertThat(at.accounts.people().account(account.id()).secondFactor()).isFalse();
        factor.confirm(account.id(), Totp.code(secret, at.clock.instant().getEpochSecond() / 30), HOME);
        return secret;
    }

    private static byte[] base32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
            all = all.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        byte[] found = all.toByteArray();
        int length = Math.min(found.length, bytes.length);
        System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    @Test
    void aRecoveryCodeSignsInOnceAndItsPersonIsTold() {
        Account account = at.person(ADA);
        SecondFactor factor = at.accounts.secondFactor();
        byte[] secret = base32(factor.begin(account.id()).secret());
        List<String> codes = factor.confirm(account.id(), Totp.code(secret, at.clock.instant().getEpochSecond() / 30), HOME);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        at.clock.pass(Duration.ofSeconds(1));
        String typed = " " + codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(at.signIn(ADA, PASSWORD, typed, HOME)).isNotNull();
        assertThat(at.lastLetter().subject()).isEqualTo("A recovery code was used");
        assertThat(factor.codesLeft(account.id())).isEqualTo(9);
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn(ADA, PASSWORD, codes.get(3), HOME));
    }

    @Test
    void theSecretOfTheSecondFactorIsNotReadableInTheDatabase() {
        Account account = at.person(ADA);
        byte[] secret = turnOn(account);
        byte[] kept = at.database.transact(tx -> tx.handle()
                .createQuery("SELECT totp_sealed FROM account")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @Test
    void devicesAreListedAndSignedOut() {
        Account account = at.person(ADA);
        var browser = at.signIn(ADA, PASSWORD, "", HOME);
        at.clock.pass(Duration.ofMinutes(1));
        var desktop = at.desktop(account);
        List<Device> devices = at.accounts.sessions().devices(account.id());
        assertThat(devices).extracting(Device::name).containsExactly("Studio", "Firefox, Linux");
        Account other = at.person("bob@example.com");
        refused(ProblemCode.NOT_FOUND, () -> at.accounts.sessions().revoke(other.id(), devices.getFirst().id(), HOME));

        at.accounts.sessions().revoke(account.id(), devices.getFirst().id(), HOME);
        refused(ProblemCode.TOKEN_EXPIRED, () -> at.accounts.access().person(desktop.access()));
        assertThat(at.accounts.tokens().refresh(desktop.refresh(), HOME)).isEmpty();
        assertThat(at.accounts.sessions().browser(browser.token())).isPresent();
        at.accounts.sessions().revokeAll(account.id(), HOME);
        assertThat(at.accounts.sessions().browser(browser.token())).isEmpty();
        assertThat(at.accounts.sessions().devices(account.id())).isEmpty();
    }

    @Test
    void aBrowserIsSignedOutAfterItsTimeAndIsFreshForAWhile() {
        at.person(ADA);
        var token = at.signIn(ADA, PASSWORD, "", HOME).token();
        assertThat(at.accounts.sessions().isFresh(at.accounts.sessions().browser(token).orElseThrow())).isTrue();
        at.clock.pass(SessionService.FRESH);
        assertThat(at.accounts.sessions().isFresh(at.accounts.sessions().browser(token).orElseThrow())).isFalse();
        at.clock.pass(SessionService.STAY);
        assertThat(at.accounts.sessions().browser(token)).isEmpty();
    }
}
