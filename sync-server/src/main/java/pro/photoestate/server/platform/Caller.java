package pro.photoestate.server.platform;

import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;

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

    /** By whom requests are counted; empty for somebody unknown. */
    default Optional<String> key() {
        return switch (this) {
            case Nobody nobody -> Optional.empty();
            case Person person -> Optional.of(person.account().toString());
        };
    }

    /** The person, where an endpoint is for persons. */
    default Person person() {
        if (this instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("the endpoint lets nobody in whom it then takes for a person");
    }
}
