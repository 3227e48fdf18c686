package pro.photoestate.server.organizations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.ProblemException;

/** What somebody may do in an organization that is held until the transaction ends. */
record Standing(Organization organization, Role role) {

    /** The roles that one with a role gives, changes and takes away. */
    static Set<Role> governed(Role role) {
        return switch (role) {
            case OWNER -> EnumSet.allOf(Role.class);
            case ADMIN -> EnumSet.of(Role.PHOTOGRAPHER, Role.AGENT, Role.CLIENT);
            case PHOTOGRAPHER, AGENT, CLIENT -> EnumSet.noneOf(Role.class);
        };
    }

    /** @throws ProblemException {@code FORBIDDEN} unless all of them are this one's to give and to take */
    void mustGovern(Role... roles) {
        if (!governed(role).containsAll(Arrays.asList(roles))) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "As %s you do not decide about %s.".formatted(role, Arrays.toString(roles)));
        }
    }

    /** @throws ProblemException {@code FORBIDDEN} for others than owners and admins */
    void mustLead() {
        if (governed(role).isEmpty()) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "Only owners and admins do that.");
        }
    }
}
