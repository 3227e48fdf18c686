package pro.photoestate.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;

/** Signs browsers in and everything out. Thread-safe. */
public final class SessionService {

    /** A browser stays signed in for this long. */
    static final Duration STAY = Duration.ofDays(30);

    /** What could harm the account asks for the password again after this time. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** A device's last use is kept to this time: not every request writes a row. */
    private static final Duration SEEN = Duration.ofMinutes(5);

    private final AccountRepository accounts = new AccountRepository();
    private final DeviceRepository devices = new DeviceRepository();
    private final Tools tools;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final SecondFactor factor;

    SessionService(Tools tools, Passwords passwords, SignInLimits limits, SecondFactor factor) {
        this.tools = tools;
        this.passwords = passwords;
        this.limits = limits;
        this.factor = factor;
    }

    /**
     * What somebody shows.
     *
     * @param code of the second factor; empty if none was typed yet
     */
    public record Shown(EmailAddress email, String password, String code) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** A browser that was signed in, and the secret of its cookie. */
    public record SignedIn(SecretToken token, UUID account) {}

    /**
     * Signs a browser in.
     *
     * @throws ProblemException {@code CREDENTIALS_WRONG}; {@code SECOND_FACTOR_NEEDED} when the password is right and a code is
     *     missing; {@code TOO_MANY}
     */
    public SignedIn signIn(Shown shown, Origin origin) {
        long attempt = limits.begin(shown.email(), origin.address());
        Optional<Account> found = tools.database().transact(tx -> accounts.find(tx, shown.email()));
        boolean right = passwords.matches(shown.password(), found.flatMap(Account::password));
        Account account = found.filter(a -> right).orElseThrow(() -> {
            found.ifPresent(a -> failed(a, "wrong password", origin));
            return wrong();
        });
        if (account.secondFactor()) {
            if (shown.code().isBlank()) {
                limits.undone(attempt);
                throw new ProblemException(ProblemCode.SECOND_FACTOR_NEEDED, "Type the code of your authenticator app.");
            }
            if (!factor.takes(account.id(), shown.code(), origin)) {
                failed(account, "wrong code", origin);
                throw new ProblemException(ProblemCode.CREDENTIALS_WRONG, "That is not the app's present code.");
            }
        }
        limits.succeeded(attempt);
        return open(account, origin);
    }

    private static ProblemException wrong() {
        return new ProblemException(ProblemCode.CREDENTIALS_WRONG, "The address or the password is wrong.");
    }

    private void failed(Account account, String how, Origin origin) {
        tools.database().run(tx -> tools.note(tx, AuditAction.SIGN_IN_FAILED, account.id(), how, origin));
    }

    /** Signs a browser in whose person has shown otherwise who they are. */
    SignedIn open(Account account, Origin origin) {
        SecretToken token = SecretToken.make(tools.random());
        Instant now = tools.now();
        Device device = new Device(tools.ids().next(), Browsers.name(origin.agent()), Device.Kind.BROWSER, now, now);
        tools.database().run(tx -> {
            devices.add(tx, account.id(), device);
            devices.signIn(tx, token, device.id(), account.epoch(), now, now.plus(STAY));
            tools.note(tx, AuditAction.SIGNED_IN, account.id(), "browser", origin);
        });
        return new SignedIn(token, account.id());
    }

    /** Whose browser it is; empty when it is signed out. */
    public Optional<BrowserSession> browser(SecretToken token) {
        Instant now = tools.now();
        Optional<BrowserSession> found = tools.database().transact(tx -> devices.browser(tx, token, now));
        found.filter(b -> b.seenAt().isBefore(now.minus(SEEN)))
                .ifPresent(b -> tools.database().run(tx -> devices.seen(tx, b.device(), now)));
        return found;
    }

    /** Whether the password was asked for just now. */
    public boolean isFresh(BrowserSession browser) {
        return browser.signedInAt().isAfter(tools.now().minus(FRESH));
    }

    /** All that is signed in, the last seen first. */
    public List<Device> devices(UUID account) {
        return tools.database().transact(tx -> devices.all(tx, account));
    }

    /**
     * Signs a device out; its tokens count no more.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    public void revoke(UUID account, UUID device, Origin origin) {
        tools.database().run(tx -> {
            if (!devices.revoke(tx, account, device, tools.now())) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "That device is signed out already.");
            }
            tools.note(tx, AuditAction.DEVICE_REVOKED, account, "by its person", origin);
        });
    }

    /** Signs everything out. */
    public void revokeAll(UUID account, Origin origin) {
        tools.database().run(tx -> {
            accounts.endTokens(tx, account);
            devices.endSignIns(tx, account);
            tools.note(tx, AuditAction.SIGNED_OUT, account, "everywhere", origin);
        });
    }
}
