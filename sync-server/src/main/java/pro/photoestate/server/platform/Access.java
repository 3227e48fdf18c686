package pro.photoestate.server.platform;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;

/**
 * Who may use an endpoint. What is behind it checks the rest: that a thing belongs to the organization of its path.
 *
 * @param kind how much must be known about the caller
 * @param roles for a member: those that may
 * @param scope lets a key of the organization in that has it; without one no key may
 */
public record Access(Kind kind, Set<Role> roles, Optional<Scope> scope) {

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

    public static final Access ANYONE = new Access(Kind.ANYONE, Set.of(), Optional.empty());

    public static final Access PERSON = new Access(Kind.PERSON, Set.of(), Optional.empty());

    /** Members with one of these roles. */
    public static Access members(Role first, Role... others) {
        return new Access(Kind.MEMBER, EnumSet.of(first, others), Optional.empty());
    }

    /** Members with any role. */
    public static Access everyMember() {
        return new Access(Kind.MEMBER, EnumSet.allOf(Role.class), Optional.empty());
    }

    /** The same, and programs with a key of this scope. */
    public Access orKey(Scope scope) {
        return new Access(kind, roles, Optional.of(scope));
    }
}
