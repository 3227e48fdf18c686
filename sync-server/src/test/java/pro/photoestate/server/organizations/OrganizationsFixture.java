package pro.photoestate.server.organizations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountsFixture;
import pro.photoestate.server.accounts.EmailAddress;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.audit.AuditEntry;
import pro.photoestate.server.platform.SecretToken;

/** Organizations on a database of their own, with persons who have accounts. */
final class OrganizationsFixture implements AutoCloseable {

    final AccountsFixture people = new AccountsFixture(ground -> List.of(Organizations.ending(ground)));
    final Organizations organizations = Organizations.of(people.ground, people.accounts, people.mail, AccountsFixture.SITE);

    Account person(String name) {
        return people.person(name + "@example.com");
    }

    /** A new organization of a person. */
    UUID owned(Account owner) {
        return organizations.all().create(owner.id(), "Bell & Sons", AccountsFixture.HOME).organization().id();
    }

    static Act act(UUID organization, Account by) {
        return new Act(organization, by.id(), AccountsFixture.HOME);
    }

    /** Invites, and reads the letter. */
    SecretToken invited(Act act, Account whom, Role role) {
        people.clock.pass(Duration.ofMillis(1)); // letters are told apart by their time
        organizations.invitations().invite(act, whom.email(), role);
        return people.lastLetter().token();
    }

    Belonging accept(Account who, SecretToken token) {
        return organizations.invitations().accept(who.id(), token, AccountsFixture.HOME);
    }

    /** A new person who has been invited and came. */
    Account member(Act act, String name, Role role) {
        Account person = person(name);
        accept(person, invited(act, person, role));
        return person;
    }

    void seats(Act act, int seats) {
        people.database.run(tx -> organizations.all().seats(tx, act, seats));
    }

    Member read(UUID organization, Account account) {
        return organizations.members().member(organization, account.id());
    }

    Member change(Act act, Account whom, Role role) {
        return organizations.members().changeRole(act, whom.id(), role, read(act.organization(), whom).version());
    }

    Organization read(UUID organization) {
        return organizations.all().organization(organization);
    }

    List<AuditAction> log(UUID organization) {
        return organizations.all().log(organization, 0, 500).stream().map(AuditEntry::action).toList();
    }

    static EmailAddress address(String name) {
        return new EmailAddress(name + "@example.com");
    }

    @Override
    public void close() {
        people.close();
    }
}
