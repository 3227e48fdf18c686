package pro.photoestate.server.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.SettableClock;
import pro.photoestate.server.TestDatabase;
import pro.photoestate.server.accounts.AccountService.Wanted;
import pro.photoestate.server.accounts.SessionService.Shown;
import pro.photoestate.server.accounts.TokenService.Pair;
import pro.photoestate.server.accounts.TokenService.Wish;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.jobs.JobLine;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** Accounts on a database of their own, with letters that stay in it to be read. */
public final class AccountsFixture implements AutoCloseable {

    public static final Origin HOME = new Origin("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "request");
    static final Origin AWAY = new Origin("198.51.100.9", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0", "request");
    public static final String PASSWORD = "a few good words";
    static final String VERIFIER = "v".repeat(43);

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    public static final Site SITE = new Site(Optional.of(URI.create("https://photos.example.com")));

    public final SettableClock clock = new SettableClock();
    public final Database database = TestDatabase.migrated();
    public final Audit audit = new Audit(clock);
    public final Accounts.Ground ground = ground();
    public final Mailroom mail = new Mailroom(
            database,
            new JobLine(clock),
            ground.ids(),
            clock,
            new ServerSettings.Mail(Optional.empty(), "", "", "us@example.com"),
            Path.of("unused"));
    public final Accounts accounts;
    private final List<BiConsumer<Transaction, UUID>> endings;

    /** With nothing else that ends with an account. */
    AccountsFixture() {
        this(ground -> List.of());
    }

    /** @param endings made on the ground */
    public AccountsFixture(Function<Accounts.Ground, List<BiConsumer<Transaction, UUID>>> endings) {
        this.endings = endings.apply(ground);
        accounts = accounts();
    }

    private Accounts.Ground ground() {
        SecureRandom random = new SecureRandom();
        return new Accounts.Ground(database, audit, new Ids(clock, random), clock, random);
    }

    /** Another server of the same database. */
    Accounts accounts() {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        return Accounts.of(ground, mail, new Sealer(secret, ground.random()), SITE, endings);
    }

    public record Written(String to, String subject, String body) {

        public SecretToken token() {
            Matcher found = TOKEN.matcher(body);
            if (!found.find()) {
                throw new AssertionError("the letter has no link: " + body);
            }
            return new SecretToken(found.group(1));
        }
    }

    /** All letters, the first one first. */
    public List<Written> letters() {
        return database.transact(tx -> tx.handle()
                .createQuery("SELECT * FROM mail_letter ORDER BY written_at, id")
                .map((row, context) ->
                        new Written(row.getString("recipient"), row.getString("subject"), row.getString("body")))
                .list());
    }

    public Written lastLetter() {
        return letters().getLast();
    }

    public Account person(String email) {
        clock.pass(Duration.ofMillis(1)); // letters are told apart by their time
        accounts.people().register(new Wanted(new EmailAddress(email), "Ada Bell", "en", PASSWORD));
        return accounts.people().verify(lastLetter().token(), HOME);
    }

    SessionService.SignedIn signIn(String email, String password, String code, Origin origin) {
        return accounts.sessions().signIn(new Shown(new EmailAddress(email), password, code), origin);
    }

    public Pair desktop(Account account) {
        Wish wish = wish();
        SecretToken code = accounts.tokens().allow(account.id(), wish);
        return accounts.tokens().exchange(code, wish.redirect(), VERIFIER, HOME).orElseThrow();
    }

    static Wish wish() {
        return new Wish(TokenService.CLIENT, "http://127.0.0.1:40123/done", TokenService.challenge(VERIFIER), "Studio");
    }

    @Override
    public void close() {
        database.close();
    }
}
