package pro.photoestate.server.platform;

import java.util.EnumSet;
import java.util.Set;
import pro.photoestate.account.Role;

/**
 * Who may use an endpoint. What is behind it checks the rest: that a thing belongs to the organization of its path.
 *
 * @param kind how much must be known about the caller
 * @param roles for a member: those that may
 */
public record Access(Kind kind, Set<Role> roles) {

    /** How much must be known about who calls. */
    public enum Kind {
        /** Nothing. */
        ANYONE,
        /** That it is a person who signed in. */
        PERSON,
        /** That it is a member of the organization in the path. */
        MEMBER
    }

    public Access {
        roles = Set.copyOf(roles);
    }

    public static final Access ANYONE = new Access(Kind.ANYONE, Set.of());

    public static final Access PERSON = new Access(Kind.PERSON, Set.of());

    /** Members with one of these roles. */
    public static Access members(Role first, Role... others) {
        return new Access(Kind.MEMBER, EnumSet.of(first, others));
    }
}
