package pro.photoestate.server.organizations;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import pro.photoestate.server.accounts.Accounts;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Gate;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** The services of organizations, wired to each other. */
public record Organizations(
        OrganizationService all, MemberService members, InvitationService invitations, ApiKeyService keys, Gate gate) {

    public static Organizations of(Accounts.Ground ground, Accounts accounts, Mailroom mail, Site site) {
        Tools tools = Tools.on(ground);
        Roles roles = new Roles(tools);
        OrganizationService all = new OrganizationService(tools, accounts.people(), site);
        ApiKeyService keys = new ApiKeyService(tools);
        return new Organizations(
                all,
                new MemberService(tools, accounts.people(), roles),
                new InvitationService(tools, accounts.people(), all, roles, new InvitationLetters(mail, site)),
                keys,
                new OrganizationGate(tools, accounts.access(), keys));
    }

    /** What the end of an account means to its organizations; it may refuse it. Accounts are made with it. */
    public static BiConsumer<Transaction, UUID> ending(Accounts.Ground ground) {
        Tools tools = Tools.on(ground);
        return new AccountEnding(tools, new Roles(tools));
    }

    /** All that is asked of them over HTTP. */
    public List<Endpoint<?, ?>> endpoints() {
        return Stream.of(
                        new OrganizationRoutes(all, members).endpoints(),
                        new InvitationRoutes(invitations).endpoints(),
                        new ApiKeyRoutes(keys).endpoints())
                .<Endpoint<?, ?>>flatMap(List::stream)
                .toList();
    }
}
