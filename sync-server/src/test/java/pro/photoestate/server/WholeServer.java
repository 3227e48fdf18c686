package pro.photoestate.server;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountService.Wanted;
import pro.photoestate.server.accounts.Accounts;
import pro.photoestate.server.accounts.EmailAddress;
import pro.photoestate.server.accounts.TokenService;
import pro.photoestate.server.accounts.TokenService.Wish;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.jobs.JobLine;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.organizations.Act;
import pro.photoestate.server.organizations.Organizations;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.ServerSettings.DatabaseAddress;
import pro.photoestate.server.platform.Setting;
import pro.photoestate.server.platform.SettingsReader;
import pro.photoestate.server.platform.Site;

/** A whole server as it is started, and the services of another one on its database, with which tests make persons. */
final class WholeServer implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final String VERIFIER = "v".repeat(43);
    private static final Origin HERE = new Origin("127.0.0.1", "test", "request");
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final SyncServer server;
    private final Database database;
    private final Accounts accounts;
    private final Organizations organizations;

    WholeServer(Path folder) {
        DatabaseAddress at = TestDatabase.withTables();
        ServerSettings settings = SettingsReader.read(folder, Optional.empty(), Map.of(), Map.of(
                Setting.SERVER_PORT, "0",
                Setting.SERVER_SECRET, SECRET,
                Setting.DATABASE_URL, at.url(),
                Setting.DATABASE_USER, at.user(),
                Setting.DATABASE_PASSWORD, at.password()));
        server = SyncServer.start(settings, Clock.systemUTC(), new SecureRandom());
        database = Database.open(at, 2);
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(clock, random);
        JobLine tomorrow = new JobLine(Clock.offset(clock, Duration.ofDays(1))); // letters stay, to be read
        Mailroom mail = new Mailroom(database, tomorrow, ids, clock, settings.mail(), folder.resolve("unused"));
        Site site = new Site(Optional.of(server.address()));
        Accounts.Ground ground = new Accounts.Ground(database, new Audit(clock), ids, clock, random);
        accounts = Accounts.of(ground, mail, new Sealer(settings.secret().orElseThrow().bytes(), random), site, List.of());
        organizations = Organizations.of(ground, accounts, mail, site);
    }

    URI address() {
        return server.address();
    }

    /** Somebody with an account. */
    record Person(Account account) {}

    Person person(String name) {
        EmailAddress email = new EmailAddress(name + "@example.com");
        accounts.people().register(new Wanted(email, name, "en", "a few good words"));
        return new Person(accounts.people().verify(letter(email), HERE));
    }

    private SecretToken letter(EmailAddress to) {
        String body = database.transact(tx -> tx.handle()
                .createQuery("SELECT body FROM mail_letter WHERE recipient = :to ORDER BY written_at DESC LIMIT 1")
                .bind("to", to.text())
                .mapTo(String.class)
                .one());
        Matcher found = TOKEN.matcher(body);
        if (!found.find()) {
            throw new AssertionError("the letter has no link: " + body);
        }
        return new SecretToken(found.group(1));
    }

    /** A token of a device of its own. */
    String token(Person person) {
        Wish wish = new Wish(TokenService.CLIENT, "http://127.0.0.1:40123/done", challenge(), "");
        SecretToken code = accounts.tokens().allow(person.account().id(), wish);
        return accounts.tokens().exchange(code, wish.redirect(), VERIFIER, HERE).orElseThrow().access();
    }

    private static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretToken.sha256(VERIFIER));
    }

    UUID organization(Person owner) {
        UUID made = organizations.all().create(owner.account().id(), "Bell & Sons", HERE).organization().id();
        database.run(tx -> organizations.all().seats(tx, act(made, owner), 5));
        return made;
    }

    Person member(UUID organization, Person owner, Role role) {
        Person person = person(role.name().toLowerCase(Locale.ROOT));
        organizations.invitations().invite(act(organization, owner), person.account().email(), role);
        organizations.invitations().accept(person.account().id(), letter(person.account().email()), HERE);
        return person;
    }

    private static Act act(UUID organization, Person by) {
        return new Act(organization, by.account().id(), HERE);
    }

    /** A key for what no route of the walk does. */
    String keyForDeliveries(UUID organization, Person owner) {
        return organizations.keys().make(act(organization, owner), "deliveries", Set.of(Scope.DELIVERIES_WRITE)).secret();
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
