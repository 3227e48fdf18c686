package pro.photoestate.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** The services of accounts, wired to each other. */
public record Accounts(
        AccountService people,
        SessionService sessions,
        SecondFactor secondFactor,
        TokenService tokens,
        AccessTokens access,
        KeyRing keys) {

    /** Each hash takes a core for some 30 ms. */
    private static final int HASHES_PER_CORE = 2;

    /**
     * What accounts stand on.
     *
     * @param random makes secrets
     */
    public record Ground(Database database, Audit audit, Ids ids, Clock clock, SecureRandom random) {}

    /**
     * @param sealer for what must be read again
     * @param endings what else is to be done, or speaks against it, when an account ends
     */
    public static Accounts of(
            Ground ground, Mailroom mail, Sealer sealer, Site site, List<BiConsumer<Transaction, UUID>> endings) {
        Tools tools = new Tools(ground.database(), ground.audit(), ground.ids(), ground.clock(), ground.random());
        Passwords passwords = new Passwords(HASHES_PER_CORE * Runtime.getRuntime().availableProcessors());
        SignInLimits limits = new SignInLimits(ground.database(), ground.clock());
        AccountLetters letters = new AccountLetters(mail, site);
        SecondFactor factor = new SecondFactor(tools, sealer, letters);
        KeyRing keys = new KeyRing("access", AccessTokens.LIFE, tools, sealer);
        AccessTokens access = new AccessTokens(tools, keys, site);
        return new Accounts(
                new AccountService(tools, passwords, limits, letters, endings),
                new SessionService(tools, passwords, limits, factor),
                factor,
                new TokenService(tools, access, letters),
                access,
                keys);
    }
}
