package pro.photoestate.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.accounts.AccountsFixture.HOME;
import static pro.photoestate.server.accounts.AccountsFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccountService.Wanted;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.audit.AuditEntry;
import pro.photoestate.server.platform.SecretToken;

class AccountServiceTest {

    private static final EmailAddress ADA = new EmailAddress("Ada@Example.com");

    private final AccountsFixture at = new AccountsFixture();
    private final AccountService people = at.accounts.people();

    @AfterEach
    void close() {
        at.close();
    }

    private static Wanted wanted(String password) {
        return new Wanted(ADA, " Ada Bell ", "de", password);
    }

    @Test
    void anAccountBeginsWithTheLetterThatItsPersonOpens() {
        people.register(wanted(PASSWORD));
        assertThat(at.lastLetter().to()).isEqualTo("Ada@Example.com");
        assertThat(at.lastLetter().subject()).isEqualTo("Bestätige deine E-Mail-Adresse");
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn("ada@example.com", PASSWORD, "", HOME));

        SecretToken token = at.lastLetter().token();
        Account account = people.verify(token, HOME);
        assertThat(account.name()).isEqualTo("Ada Bell");
        assertThat(at.signIn("ada@EXAMPLE.com", PASSWORD, "", HOME).account()).isEqualTo(account.id());
        refused(ProblemCode.LINK_USED, () -> people.verify(token, HOME));
        List<AuditEntry> log = at.database.transact(tx -> at.audit.read(tx, account.id(), 1, 10));
        assertThat(log).extracting(AuditEntry::action)
                .containsExactly(AuditAction.REGISTERED, AuditAction.SIGNED_IN);
    }

    @Test
    void aRegistrationThatNobodyVerifiedNeitherBlocksNorInheritsAnAddress() {
        people.register(wanted("what a stranger chose"));
        SecretToken strangers = at.lastLetter().token();
        at.clock.pass(Duration.ofSeconds(1));
        people.register(wanted(PASSWORD));
        people.verify(at.lastLetter().token(), HOME);
        refused(ProblemCode.LINK_USED, () -> people.verify(strangers, HOME));
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn("ada@example.com", "what a stranger chose", "", HOME));
        assertThat(at.signIn("ada@example.com", PASSWORD, "", HOME)).isNotNull();
    }

    @Test
    void registeringAnAddressAgainTellsItsPersonAndNobodyElse() {
        Account account = at.person("ada@example.com");
        at.clock.pass(Duration.ofSeconds(1));
        people.register(wanted("another good password"));
        assertThat(at.lastLetter().subject()).isEqualTo("You have an account already");
        assertThat(people.account(account.id())).isEqualTo(account);
        people.forgot(new EmailAddress("nobody@example.com"));
        assertThat(at.letters()).hasSize(2);
    }

    @Test
    void fewLettersAreOnTheirWayToOneAddressAtATime() {
        for (int i = 0; i < 20; i++) {
            people.register(wanted(PASSWORD));
        }
        assertThat(at.letters()).hasSize(5);
        at.clock.pass(AccountService.VERIFY.plusSeconds(1));
        people.register(wanted(PASSWORD));
        assertThat(at.letters()).hasSize(6);
        people.verify(at.lastLetter().token(), HOME);
        for (int i = 0; i < 20; i++) {
            people.forgot(ADA);
        }
        assertThat(at.letters()).hasSize(11);
    }

    @Test
    void linksAreTooOldAfterTheirTime() {
        people.register(wanted(PASSWORD));
        at.clock.pass(AccountService.VERIFY.plusSeconds(1));
        refused(ProblemCode.LINK_USED, () -> people.verify(at.lastLetter().token(), HOME));
        at.person("ada@example.com");
        people.forgot(ADA);
        at.clock.pass(AccountService.RESET.plusSeconds(1));
        refused(ProblemCode.LINK_USED, () -> people.reset(at.lastLetter().token(), "another good one", HOME));
        people.tidy();
        assertThat(at.database.<Integer>transact(tx -> tx.handle()
                        .createQuery("SELECT count(*) FROM account_link")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void aResetSignsOutEverybodyAndItsLinksWorkOnce() {
        Account account = at.person("ada@example.com");
        var browser = at.signIn("ada@example.com", PASSWORD, "", HOME);
        var desktop = at.desktop(account);
        people.forgot(ADA);
        at.clock.pass(Duration.ofSeconds(1));
        people.forgot(ADA);
        SecretToken token = at.lastLetter().token();
        SecretToken other = at.letters().get(1).token();
        at.clock.pass(Duration.ofSeconds(1));
        people.reset(token, "another good one", HOME);

        assertThat(at.lastLetter().subject()).isEqualTo("Your password was changed");
        assertThat(at.accounts.sessions().browser(browser.token())).isEmpty();
        refused(ProblemCode.TOKEN_EXPIRED, () -> at.accounts.access().person(desktop.access()));
        assertThat(at.accounts.tokens().refresh(desktop.refresh(), HOME)).isEmpty();
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn("ada@example.com", PASSWORD, "", HOME));
        assertThat(at.signIn("ada@example.com", "another good one", "", HOME).account()).isEqualTo(account.id());
        refused(ProblemCode.LINK_USED, () -> people.reset(token, "a third good one", HOME));
        refused(ProblemCode.LINK_USED, () -> people.reset(other, "a third good one", HOME));
    }

    @Test
    void anotherPasswordNeedsThePresentOne() {
        Account account = at.person("ada@example.com");
        refused(ProblemCode.CREDENTIALS_WRONG, () -> people.changePassword(account.id(), "a wrong one", "another good one", HOME));
        refused(ProblemCode.VALUE_WRONG, () -> people.changePassword(account.id(), PASSWORD, "too short", HOME));
        people.changePassword(account.id(), PASSWORD, "another good one", HOME);
        assertThat(at.signIn("ada@example.com", "another good one", "", HOME)).isNotNull();
    }

    @Test
    void theAddressMovesWhenItsLetterIsOpenedAndTheOldOneIsTold() {
        Account account = at.person("ada@example.com");
        at.clock.pass(Duration.ofSeconds(1));
        people.moveTo(account.id(), new EmailAddress("bell@example.com"), PASSWORD, HOME);
        assertThat(at.lastLetter().to()).isEqualTo("bell@example.com");
        assertThat(people.account(account.id()).email().text()).isEqualTo("ada@example.com");
        SecretToken token = at.lastLetter().token();
        at.clock.pass(Duration.ofSeconds(1));
        people.moved(token, HOME);
        assertThat(at.lastLetter().to()).isEqualTo("ada@example.com");
        assertThat(at.signIn("bell@example.com", PASSWORD, "", HOME).account()).isEqualTo(account.id());
        refused(ProblemCode.CREDENTIALS_WRONG, () -> at.signIn("ada@example.com", PASSWORD, "", HOME));
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsNotTakenAway() {
        Account account = at.person("ada@example.com");
        at.clock.pass(Duration.ofSeconds(1));
        people.moveTo(account.id(), new EmailAddress("bell@example.com"), PASSWORD, HOME);
        SecretToken token = at.lastLetter().token();
        at.clock.pass(Duration.ofSeconds(1));
        at.person("bell@example.com");
        refused(ProblemCode.LINK_USED, () -> people.moved(token, HOME));
    }

    @Test
    void aProfileIsChangedInTheVersionThatWasSeen() {
        Account account = at.person("ada@example.com");
        Account renamed = people.rename(account.id(), "Ada King", "de", account.version());
        assertThat(renamed.name()).isEqualTo("Ada King");
        assertThat(renamed.language()).isEqualTo("de");
        refused(ProblemCode.VERSION_CHANGED, () -> people.rename(account.id(), "Late", "de", account.version()));
        refused(ProblemCode.VALUE_WRONG, () -> people.rename(account.id(), " ", "de", renamed.version()));
        refused(ProblemCode.VALUE_WRONG, () -> people.rename(account.id(), "Ada", "tlh", renamed.version()));
    }

    @Test
    void aDeletedAccountLeavesNoNameAndNoAddressButItsChainHolds() {
        Account account = at.person("ada@example.com");
        var browser = at.signIn("ada@example.com", PASSWORD, "", HOME);
        refused(ProblemCode.CREDENTIALS_WRONG, () -> people.delete(account.id(), "a wrong one", HOME));
        people.delete(account.id(), PASSWORD, HOME);
        refused(ProblemCode.NOT_FOUND, () -> people.account(account.id()));
        assertThat(at.accounts.sessions().browser(browser.token())).isEmpty();
        Optional<Long> fault = at.database.transact(tx -> at.audit.firstFault(tx, account.id()));
        assertThat(fault).isEmpty();
        assertThat(at.person("ada@example.com").id()).isNotEqualTo(account.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.com", "ada@", "a b@example.com", "ada@example.com\nBcc: all@example.com", "<a@b>"})
    void whatIsNoAddressIsRefused(String text) {
        refused(ProblemCode.VALUE_WRONG, () -> new EmailAddress(text));
    }

    @Test
    void lettersSayTheSameInBothLanguages() {
        var english = ResourceBundle.getBundle("pro.photoestate.server.accounts.letters", Locale.ROOT);
        var german = ResourceBundle.getBundle("pro.photoestate.server.accounts.letters", Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german.getString("verify")).isNotEqualTo(english.getString("verify"));
    }
}
