package pro.photoestate.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do in an organization, from most to least. */
public enum Role {
    /** Everything, also giving the organization away. One or more. */
    OWNER,
    /** Everything but ownership and deletion. */
    ADMIN,
    /** Works on shoots; takes a seat. */
    PHOTOGRAPHER,
    /** An estate agent: sees, comments, approves and downloads the projects assigned to them; takes no seat. */
    AGENT,
    /** The seller's or buyer's side: only what a link or an invitation shows; takes no seat. */
    CLIENT;

    /** One of the seats that a plan pays for is theirs. */
    public boolean takesSeat() {
        return this == OWNER || this == ADMIN || this == PHOTOGRAPHER;
    }

    /** Those that take a seat. */
    public static Set<Role> seated() {
        return Arrays.stream(values()).filter(Role::takesSeat).collect(Collectors.toUnmodifiableSet());
    }
}
