package pro.photoestate.server.accounts;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** Letters about an account, in its person's language. Thread-safe. */
final class AccountLetters {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Mailroom mail;
    private final Site site;

    AccountLetters(Mailroom mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    void verify(Transaction tx, EmailAddress to, String name, String language, SecretToken token) {
        write(tx, to, language, "verify", name, link("verify", token));
    }

    /** To an address that has an account already. */
    void registeredAlready(Transaction tx, Account account) {
        write(tx, account.email(), account.language(), "already", account.name(), site.at("/sign-in"), site.at("/forgot"));
    }

    void reset(Transaction tx, Account account, SecretToken token) {
        write(tx, account.email(), account.language(), "reset", account.name(), link("reset", token));
    }

    /** To the address that is to be the account's. */
    void newAddress(Transaction tx, Account account, EmailAddress to, SecretToken token) {
        write(tx, to, account.language(), "address", account.name(), link("new-address", token));
    }

    /** Tells that something happened which only the account's person should have done. */
    void changed(Transaction tx, Account account, Change what) {
        write(tx, account.email(), account.language(), "changed." + what.word, account.name(), site.at("/forgot"));
    }

    /** What is told. */
    enum Change {
        PASSWORD("password"),
        ADDRESS("address"),
        SECOND_FACTOR_ON("factorOn"),
        SECOND_FACTOR_OFF("factorOff"),
        RECOVERY_CODE("recovery"),
        STOLEN("stolen"),
        DELETED("deleted");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    private URI link(String page, SecretToken token) {
        return site.at("/%s?token=%s".formatted(page, token.text()));
    }

    private void write(Transaction tx, EmailAddress to, String language, String key, Object... values) {
        ResourceBundle words = ResourceBundle.getBundle(
                AccountLetters.class.getPackageName() + ".letters",
                Locale.forLanguageTag(language),
                AccountLetters.class.getClassLoader(),
                NO_FALLBACK);
        mail.write(
                tx, to.text(), words.getString(key + ".subject"), new MessageFormat(words.getString(key)).format(values));
    }
}
