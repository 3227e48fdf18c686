package pro.photoestate.server.organizations;

import static pro.photoestate.protocol.ProblemCode.CONFLICT;
import static pro.photoestate.protocol.ProblemCode.QUOTA_REACHED;
import static pro.photoestate.protocol.ProblemCode.SEATS_TAKEN;
import static pro.photoestate.protocol.ProblemCode.VALUE_WRONG;
import static pro.photoestate.protocol.ProblemCode.VERSION_CHANGED;
import static pro.photoestate.protocol.ProblemCode.VERSION_NEEDED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.server.audit.AuditEntry;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.Reply;

/** Organizations and their members, over HTTP. */
final class OrganizationRoutes {

    static final String ALL = "/v1/organizations";
    static final String ONE = ALL + "/{organization}";
    static final Access LEADERS = Access.members(Role.OWNER, Role.ADMIN);

    private static final Access COLLEAGUES = Access.members(Role.OWNER, Role.ADMIN, Role.PHOTOGRAPHER);
    private static final String MEMBERS = ONE + "/members";
    private static final String MEMBER = MEMBERS + "/{account}";

    private final OrganizationService organizations;
    private final MemberService members;

    OrganizationRoutes(OrganizationService organizations, MemberService members) {
        this.organizations = organizations;
        this.members = members;
    }

    record OrganizationName(String name) {}

    record Belongings(List<Belonging> organizations) {}

    /** @param next cursor of the next page; absent on the last one */
    record MemberPage(List<Member> members, Optional<String> next) {}

    record NewRole(Role role) {}

    record NewOwner(UUID account) {}

    /** @param next cursor of the next page; absent on the last one */
    record AuditPage(List<AuditEntry> entries, Optional<String> next) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("GET", ALL, "listOrganizations")
                        .summary("The organizations of the caller, each with the caller's role")
                        .access(Access.PERSON)
                        .does(Nothing.class, Belongings.class, 200, call ->
                                Reply.ok(new Belongings(organizations.of(call.caller().person().account())))),
                Endpoint.of("POST", ALL, "createOrganization")
                        .summary("Makes an organization that the caller owns")
                        .access(Access.PERSON)
                        .problems(QUOTA_REACHED)
                        .does(OrganizationName.class, Belonging.class, 201, this::create),
                Endpoint.of("GET", ONE, "readOrganization")
                        .summary("An organization, with its seats")
                        .access(Access.everyMember().orKey(Scope.ORGANIZATION_READ))
                        .does(Nothing.class, Organization.class, 200, call ->
                                tagged(organizations.organization(call.id("organization")))),
                Endpoint.of("PATCH", ONE, "renameOrganization")
                        .summary("Gives an organization another name")
                        .access(LEADERS)
                        .problems(VERSION_NEEDED, VERSION_CHANGED)
                        .does(OrganizationName.class, Organization.class, 200, call ->
                                tagged(organizations.rename(Act.of(call), call.body().name(), call.expectedVersion()))),
                Endpoint.of("GET", ONE + "/audit", "readAudit")
                        .summary("What happened in an organization, the first thing first")
                        .access(LEADERS.orKey(Scope.AUDIT_READ))
                        .query("cursor", "limit")
                        .problems(VALUE_WRONG)
                        .does(Nothing.class, AuditPage.class, 200, this::audit),
                Endpoint.of("POST", ONE + "/ownership", "transferOwnership")
                        .summary("Makes another member the owner, and the caller an admin")
                        .access(Access.members(Role.OWNER))
                        .problems(SEATS_TAKEN)
                        .does(NewOwner.class, Nothing.class, 204, call -> {
                            members.transfer(Act.of(call), call.body().account());
                            return Reply.done();
                        }),
                Endpoint.of("GET", MEMBERS, "listMembers")
                        .summary("The members of an organization")
                        .access(COLLEAGUES.orKey(Scope.ORGANIZATION_READ))
                        .query("cursor", "limit")
                        .problems(VALUE_WRONG)
                        .does(Nothing.class, MemberPage.class, 200, this::page),
                Endpoint.of("GET", MEMBER, "readMember")
                        .summary("A member of an organization")
                        .access(COLLEAGUES.orKey(Scope.ORGANIZATION_READ))
                        .does(Nothing.class, Member.class, 200, call ->
                                tagged(members.member(call.id("organization"), call.id("account")))),
                Endpoint.of("PATCH", MEMBER, "changeRole")
                        .summary("Gives a member another role; only owners decide about owners and admins")
                        .access(LEADERS)
                        .problems(VERSION_NEEDED, VERSION_CHANGED, SEATS_TAKEN, CONFLICT)
                        .does(NewRole.class, Member.class, 200, call -> tagged(members.changeRole(
                                Act.of(call), call.id("account"), call.body().role(), call.expectedVersion()))),
                Endpoint.of("DELETE", MEMBER, "removeMember")
                        .summary("Ends a membership: the caller's own, or that of somebody below. What they made stays")
                        .access(Access.everyMember())
                        .problems(CONFLICT)
                        .does(Nothing.class, Nothing.class, 204, call -> {
                            members.remove(Act.of(call), call.id("account"));
                            return Reply.done();
                        }));
    }

    private Reply<Belonging> create(Call<OrganizationName> call) {
        Belonging made = organizations.create(call.caller().person().account(), call.body().name(), call.origin());
        return Reply.created(made).version(made.organization().version());
    }

    private static Reply<Organization> tagged(Organization organization) {
        return Reply.ok(organization).version(organization.version());
    }

    private static Reply<Member> tagged(Member member) {
        return Reply.ok(member).version(member.version());
    }

    private Reply<MemberPage> page(Call<Nothing> call) {
        List<Member> page = members.page(call.id("organization"), call.cursor(UUID::fromString), call.limit());
        return Reply.ok(new MemberPage(page, call.next(page, member -> member.account().toString())));
    }

    private Reply<AuditPage> audit(Call<Nothing> call) {
        long after = call.cursor(Long::parseLong).orElse(0L);
        List<AuditEntry> page = organizations.log(call.id("organization"), after, call.limit());
        return Reply.ok(new AuditPage(page, call.next(page, entry -> Long.toString(entry.number()))));
    }
}
