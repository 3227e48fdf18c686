package pro.photoestate.server.organizations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** Letters that invite, in the language of who does it. Thread-safe. */
final class InvitationLetters {

    /** Where an invitation is accepted; its token follows. */
    static final String PAGE = "/invitation?token=";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Mailroom mail;
    private final Site site;

    InvitationLetters(Mailroom mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    void invite(Transaction tx, Account from, Organization to, Invitation invitation, SecretToken token) {
        ResourceBundle words = ResourceBundle.getBundle(
                InvitationLetters.class.getPackageName() + ".letters",
                Locale.forLanguageTag(from.language()),
                InvitationLetters.class.getClassLoader(),
                NO_FALLBACK);
        Object[] values = {from.name(), to.name(), words.getString("role." + invitation.role()), site.at(PAGE + token.text())};
        mail.write(
                tx,
                invitation.email(),
                new MessageFormat(words.getString("invitation.subject")).format(values),
                new MessageFormat(words.getString("invitation")).format(values));
    }
}
