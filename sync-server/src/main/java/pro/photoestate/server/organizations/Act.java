package pro.photoestate.server.organizations;

import java.util.UUID;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Call.Origin;

/**
 * Somebody does something in an organization.
 *
 * @param by the account of who does it
 */
public record Act(UUID organization, UUID by, Origin origin) {

    /** What a person asks of the organization in the path. */
    static Act of(Call<?> call) {
        return new Act(call.id("organization"), call.caller().person().account(), call.origin());
    }
}
