package pro.photoestate.server.organizations;

import static pro.photoestate.protocol.ProblemCode.FORBIDDEN;
import static pro.photoestate.protocol.ProblemCode.LINK_USED;
import static pro.photoestate.protocol.ProblemCode.QUOTA_REACHED;
import static pro.photoestate.protocol.ProblemCode.SEATS_TAKEN;

import java.util.List;
import pro.photoestate.account.Role;
import pro.photoestate.server.accounts.EmailAddress;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.Reply;
import pro.photoestate.server.platform.SecretToken;

/** Invitations, over HTTP. */
final class InvitationRoutes {

    private static final String ALL = OrganizationRoutes.ONE + "/invitations";

    private final InvitationService invitations;

    InvitationRoutes(InvitationService invitations) {
        this.invitations = invitations;
    }

    record Invited(String email, Role role) {}

    record OpenInvitations(List<Invitation> invitations) {}

    record InvitationToken(String token) {

        @Override
        public String toString() {
            return "InvitationToken";
        }
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("GET", ALL, "listInvitations")
                        .summary("The invitations that can be accepted still")
                        .access(OrganizationRoutes.LEADERS)
                        .does(Nothing.class, OpenInvitations.class, 200, call ->
                                Reply.ok(new OpenInvitations(invitations.open(call.id("organization"))))),
                Endpoint.of("POST", ALL, "invite")
                        .summary("Invites by a letter; one that was sent to the same address before is dead")
                        .access(OrganizationRoutes.LEADERS)
                        .problems(QUOTA_REACHED)
                        .does(Invited.class, Invitation.class, 201, this::invite),
                Endpoint.of("DELETE", ALL + "/{invitation}", "withdrawInvitation")
                        .summary("Withdraws an invitation")
                        .access(OrganizationRoutes.LEADERS)
                        .does(Nothing.class, Nothing.class, 204, call -> {
                            invitations.withdraw(Act.of(call), call.id("invitation"));
                            return Reply.done();
                        }),
                Endpoint.of("POST", "/v1/invitations/accept", "acceptInvitation")
                        .summary("Makes the caller a member, by the token of a letter to their address")
                        .access(Access.PERSON)
                        .problems(LINK_USED, FORBIDDEN, SEATS_TAKEN, QUOTA_REACHED)
                        .does(InvitationToken.class, Belonging.class, 200, this::accept));
    }

    private Reply<Invitation> invite(Call<Invited> call) {
        Invited wanted = call.body();
        return Reply.created(invitations.invite(Act.of(call), new EmailAddress(wanted.email()), wanted.role()));
    }

    private Reply<Belonging> accept(Call<InvitationToken> call) {
        SecretToken token = new SecretToken(call.body().token());
        return Reply.ok(invitations.accept(call.caller().person().account(), token, call.origin()));
    }
}
