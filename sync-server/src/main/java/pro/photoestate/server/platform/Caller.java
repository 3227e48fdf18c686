package pro.photoestate.server.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;

/** Who asks. */
public sealed interface Caller {

    /** Somebody unknown. */
    record Nobody() implements Caller {}

    /**
     * A person who signed in.
     *
     * @param account the person
     * @param device what the session is bound to
     * @param role in the organization of the path, where it names one
     */
    record Person(UUID account, UUID device, Optional<Role> role) implements Caller {}

    /**
     * A program with a key of the organization in the path.
     *
     * @param id the key's
     * @param scopes what it may
     */
    record Key(UUID organization, UUID id, Set<Scope> scopes) implements Caller {

        public Key {
            scopes = Set.copyOf(scopes);
        }
    }

    /** By whom requests are counted; empty for somebody unknown. */
    default Optional<String> key() {
        return switch (this) {
            case Nobody nobody -> Optional.empty();
            case Person person -> Optional.of(person.account().toString());
            case Key key -> Optional.of(key.id().toString());
        };
    }

    /** The person, where an endpoint is for persons. */
    default Person person() {
        if (this instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("the endpoint lets somebody in whom it then takes for a person");
    }
}
