package pro.photoestate.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import pro.photoestate.identity.Ids;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccountLetters.Change;
import pro.photoestate.server.accounts.LinkRepository.Link;
import pro.photoestate.server.accounts.LinkRepository.Purpose;
import pro.photoestate.server.accounts.LinkRepository.Registration;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.PlainName;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/**
 * Persons come, change and go. What it answers never tells whether an address has an account: letters tell that to who reads
 * them. Thread-safe.
 */
public final class AccountService {

    /** Those that pages and letters are written in. */
    public static final Set<String> LANGUAGES = Set.of("en", "de");

    static final Duration VERIFY = Duration.ofHours(24);
    static final Duration RESET = Duration.ofHours(1);

    /** Letters of one kind that are on their way to one address at a time. */
    private static final int LETTERS = 5;

    private final AccountRepository accounts = new AccountRepository();
    private final LinkRepository links = new LinkRepository();
    private final DeviceRepository devices = new DeviceRepository();
    private final Tools tools;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final AccountLetters letters;
    private final List<BiConsumer<Transaction, UUID>> endings;

    /**
     * What all of accounts works with.
     *
     * @param random makes secrets
     */
    record Tools(Database database, Audit audit, Ids ids, Clock clock, SecureRandom random) {

        void note(Transaction tx, AuditAction action, UUID account, String detail, Origin origin) {
            audit.note(
                    tx,
                    new Audit.Event(account, action, Optional.of(account), Optional.of(account), detail, origin.requestId()));
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @param endings what else is to be done, or speaks against it, when an account ends */
    AccountService(
            Tools tools,
            Passwords passwords,
            SignInLimits limits,
            AccountLetters letters,
            List<BiConsumer<Transaction, UUID>> endings) {
        this.tools = tools;
        this.passwords = passwords;
        this.limits = limits;
        this.letters = letters;
        this.endings = List.copyOf(endings);
    }

    /** Who wants an account. */
    public record Wanted(EmailAddress email, String name, String language, String password) {

        /** @throws ProblemException {@code VALUE_WRONG} */
        public Wanted {
            name = PlainName.of(name);
            language = knownLanguage(language);
        }

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    private static String knownLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "The language is en or de.");
        }
        return language;
    }

    /** Sends a letter with a link that makes the account. An address that has one gets a letter that says so. */
    public void register(Wanted wanted) {
        String hash = passwords.hash(wanted.password());
        SecretToken token = SecretToken.make(tools.random());
        tools.database().run(tx -> {
            Optional<Account> there = accounts.find(tx, wanted.email());
            if (there.isPresent()) {
                letters.registeredAlready(tx, there.get());
            } else if (links.waiting(tx, wanted.email(), tools.now()) < LETTERS) {
                links.add(
                        tx,
                        token,
                        new Registration(wanted.email(), wanted.name(), wanted.language(), hash),
                        tools.now().plus(VERIFY));
                letters.verify(tx, wanted.email(), wanted.name(), wanted.language(), token);
            }
        });
    }

    /**
     * Makes the account that was registered, and drops other registrations with its address.
     *
     * @throws ProblemException {@code LINK_USED}
     */
    public Account verify(SecretToken token, Origin origin) {
        return tools.database().transact(tx -> {
            Registration r = links.take(tx, token, tools.now()).orElseThrow(AccountService::used);
            Account account = new Account(
                    tools.ids().next(), r.email(), r.name(), r.language(), Optional.of(r.password()), 1, false, tools.now(), 1);
            if (!accounts.add(tx, account)) {
                throw used(); // somebody was quicker with the same address
            }
            tools.note(tx, AuditAction.REGISTERED, account.id(), "by a letter", origin);
            return account;
        });
    }

    private static ProblemException used() {
        return new ProblemException(ProblemCode.LINK_USED, "This link was used or is too old; ask for a new letter.");
    }

    /** Sends a letter with a link that sets a new password, if there is such an account. */
    public void forgot(EmailAddress email) {
        SecretToken token = SecretToken.make(tools.random());
        tools.database().run(tx -> accounts.find(tx, email)
                .filter(a -> links.open(tx, a.id(), Purpose.RESET, tools.now()) < LETTERS)
                .ifPresent(a -> {
                    links.add(tx, token, Purpose.RESET, new Link(a.id(), a.email()), tools.now().plus(RESET));
                    letters.reset(tx, a, token);
                }));
    }

    /**
     * Sets a new password, and signs out everybody.
     *
     * @throws ProblemException {@code LINK_USED}
     */
    public void reset(SecretToken token, String password, Origin origin) {
        String hash = passwords.hash(password);
        EmailAddress email = tools.database().transact(tx -> {
            Link link = links.take(tx, token, Purpose.RESET, tools.now()).orElseThrow(AccountService::used);
            Account account = accounts.lock(tx, link.account()).orElseThrow(AccountService::used);
            newPassword(tx, account, hash);
            tools.note(tx, AuditAction.PASSWORD_RESET, account.id(), "by a letter", origin);
            return account.email();
        });
        limits.proved(email, origin.address());
    }

    private void newPassword(Transaction tx, Account account, String hash) {
        accounts.password(tx, account.id(), hash);
        devices.endSignIns(tx, account.id());
        links.drop(tx, account.id(), Purpose.RESET);
        letters.changed(tx, account, Change.PASSWORD);
    }

    /**
     * Sets another password, and signs out everybody.
     *
     * @throws ProblemException {@code CREDENTIALS_WRONG} when the present one is not it
     */
    public void changePassword(UUID id, String present, String next, Origin origin) {
        Account account = confirmed(id, present, origin);
        String hash = passwords.hash(next);
        tools.database().run(tx -> {
            newPassword(tx, account, hash);
            tools.note(tx, AuditAction.PASSWORD_CHANGED, id, "by its person", origin);
        });
    }

    /**
     * Makes sure that it is the person and not who found the laptop open.
     *
     * @throws ProblemException {@code CREDENTIALS_WRONG}, or {@code TOO_MANY} after wrong tries
     */
    Account confirmed(UUID id, String password, Origin origin) {
        Account account = account(id);
        long attempt = limits.begin(account.email(), origin.address());
        if (!passwords.matches(password, account.password())) {
            throw new ProblemException(ProblemCode.CREDENTIALS_WRONG, "That is not your present password.");
        }
        limits.succeeded(attempt);
        return account;
    }

    /** @throws ProblemException {@code NOT_FOUND} when it has been deleted meanwhile */
    public Account account(UUID id) {
        return tools.database().transact(tx -> known(tx, id));
    }

    /**
     * A person who stays until the transaction ends.
     *
     * @throws ProblemException {@code NOT_FOUND} when it has been deleted meanwhile
     */
    public Account held(Transaction tx, UUID id) {
        return accounts.hold(tx, id).orElseThrow(AccountService::gone);
    }

    /** A person as they are now. @throws ProblemException {@code NOT_FOUND} when it has been deleted meanwhile */
    public Account known(Transaction tx, UUID id) {
        return accounts.find(tx, id).orElseThrow(AccountService::gone);
    }

    /** Those of some persons who are there still, by their ids. */
    public Map<UUID, Account> known(Transaction tx, Collection<UUID> ids) {
        return accounts.find(tx, ids).stream().collect(Collectors.toMap(Account::id, account -> account));
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemCode.NOT_FOUND, "The account was deleted.");
    }

    /** @throws ProblemException {@code VERSION_CHANGED}, {@code VALUE_WRONG} */
    public Account rename(UUID id, String name, String language, long expected) {
        String plain = PlainName.of(name);
        String known = knownLanguage(language);
        return tools.database().transact(tx -> {
            if (!accounts.rename(tx, id, plain, known, expected)) {
                throw new ProblemException(
                        ProblemCode.VERSION_CHANGED, "The profile was changed meanwhile; look at it again.");
            }
            return accounts.find(tx, id).orElseThrow(AccountService::gone);
        });
    }

    /** Sends a letter to a new address, with a link that makes it the account's. */
    public void moveTo(UUID id, EmailAddress email, String password, Origin origin) {
        Account account = confirmed(id, password, origin);
        SecretToken token = SecretToken.make(tools.random());
        tools.database().run(tx -> {
            Optional<Account> there = accounts.find(tx, email);
            if (there.isPresent()) {
                letters.registeredAlready(tx, there.get());
            } else if (links.open(tx, id, Purpose.NEW_ADDRESS, tools.now()) < LETTERS) {
                links.add(tx, token, Purpose.NEW_ADDRESS, new Link(id, email), tools.now().plus(VERIFY));
                letters.newAddress(tx, account, email, token);
            }
        });
    }

    /**
     * Gives the account the address whose letter was opened, and tells the one before.
     *
     * @throws ProblemException {@code LINK_USED}
     */
    public void moved(SecretToken token, Origin origin) {
        tools.database().run(tx -> {
            Link link = links.take(tx, token, Purpose.NEW_ADDRESS, tools.now()).orElseThrow(AccountService::used);
            Account before = accounts.lock(tx, link.account()).orElseThrow(AccountService::used);
            if (!accounts.email(tx, before.id(), link.email())) {
                throw used();
            }
            links.drop(tx, before.id(), Purpose.RESET);
            letters.changed(tx, before, Change.ADDRESS);
            tools.note(tx, AuditAction.ADDRESS_CHANGED, before.id(), "by a letter", origin);
        });
    }

    /**
     * Ends an account: its name, its address and all that signs it in are erased.
     *
     * @throws ProblemException {@code CREDENTIALS_WRONG}; {@code CONFLICT} while an organization has no other owner
     */
    public void delete(UUID id, String password, Origin origin) {
        confirmed(id, password, origin);
        tools.database().run(tx -> {
            Account account = accounts.lock(tx, id).orElseThrow(AccountService::gone);
            endings.forEach(ending -> ending.accept(tx, id));
            accounts.remove(tx, id);
            letters.changed(tx, account, Change.DELETED);
            tools.note(tx, AuditAction.ACCOUNT_DELETED, id, "by its person", origin);
        });
    }

    /** Removes what has lost its worth; a chore does it. */
    public void tidy() {
        tools.database().run(tx -> accounts.tidy(tx, tools.now()));
        limits.tidy();
    }
}
