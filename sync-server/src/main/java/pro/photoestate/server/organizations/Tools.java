package pro.photoestate.server.organizations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Accounts.Ground;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** What all of organizations works with. Thread-safe. */
record Tools(Ground ground, OrganizationRepository organizations, MembershipRepository memberships) {

    static Tools on(Ground ground) {
        return new Tools(ground, new OrganizationRepository(), new MembershipRepository());
    }

    <T> T transact(Function<Transaction, T> work) {
        return ground.database().transact(work);
    }

    Instant now() {
        return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID newId() {
        return ground.ids().next();
    }

    SecretToken newSecret() {
        return SecretToken.make(ground.random());
    }

    /** @param subject to whom or what it was done */
    void note(Transaction tx, Act act, AuditAction action, UUID subject, String detail) {
        ground.audit()
                .note(
                        tx,
                        new Audit.Event(
                                act.organization(),
                                action,
                                Optional.of(act.by()),
                                Optional.of(subject),
                                detail,
                                act.origin().requestId()));
    }

    /**
     * Changes an organization for one of its members, while no other change of it is under way. Who asks may have lost a role
     * since the gate let them in, so it is looked at again.
     *
     * @throws ProblemException {@code NOT_FOUND} for somebody who is no member
     */
    <T> T change(Act act, BiFunction<Transaction, Standing, T> work) {
        return transact(tx -> {
            Organization organization =
                    organizations.lock(tx, act.organization()).orElseThrow(Tools::nothing);
            Role role = memberships.role(tx, act.organization(), act.by()).orElseThrow(Tools::nothing);
            return work.apply(tx, new Standing(organization, role));
        });
    }

    /** For what is not there, and for what is somebody else's. */
    static ProblemException nothing() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at this address.");
    }
}
