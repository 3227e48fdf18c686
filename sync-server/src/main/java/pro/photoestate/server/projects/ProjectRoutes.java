package pro.photoestate.server.projects;

import static pro.photoestate.protocol.ProblemCode.CONFLICT;
import static pro.photoestate.protocol.ProblemCode.VALUE_WRONG;
import static pro.photoestate.protocol.ProblemCode.VERSION_CHANGED;
import static pro.photoestate.protocol.ProblemCode.VERSION_NEEDED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.BillingStatus;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.organizations.MemberService;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Reply;
import pro.photoestate.server.projects.ProjectService.Filter;
import pro.photoestate.server.projects.ProjectService.Viewer;
import pro.photoestate.server.projects.ProjectService.Words;

/** Projects over HTTP. */
public final class ProjectRoutes {

    private static final String ALL = "/v1/organizations/{organization}/projects";
    private static final String ONE = ALL + "/{project}";
    private static final String ASSIGNED = ONE + "/assignments/{account}";
    private static final Access COLLEAGUES = Access.members(Role.OWNER, Role.ADMIN, Role.PHOTOGRAPHER);

    private final ProjectService projects;
    private final MemberService members;

    public ProjectRoutes(ProjectService projects, MemberService members) {
        this.projects = projects;
        this.members = members;
    }

    /** @param id made by who asks, so that asking again makes no second one */
    record NewProject(UUID id, String name, String address, String tier, BillingStatus billing) {}

    record ProjectWords(String name, String address, String tier, BillingStatus billing) {}

    /** @param next cursor of the next page; absent on the last one */
    record ProjectPage(List<Project> projects, Optional<String> next) {}

    record Assignments(List<UUID> accounts) {}

    /** All of them. */
    public List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("GET", ALL, "listProjects")
                        .summary("Projects, the newest first; agents and clients see those that they were given")
                        .access(Access.everyMember().orKey(Scope.PROJECTS_READ))
                        .query("cursor", "limit", "words", "billing", "deleted")
                        .problems(VALUE_WRONG)
                        .does(Nothing.class, ProjectPage.class, 200, this::list),
                Endpoint.of("POST", ALL, "createProject")
                        .summary("Makes a project")
                        .access(COLLEAGUES.orKey(Scope.PROJECTS_WRITE))
                        .problems(CONFLICT)
                        .does(NewProject.class, Project.class, 201, this::create),
                Endpoint.of("GET", ONE, "readProject")
                        .summary("A project")
                        .access(Access.everyMember().orKey(Scope.PROJECTS_READ))
                        .does(Nothing.class, Project.class, 200, call ->
                                tagged(projects.read(call.id("organization"), call.id("project"), viewer(call)))),
                Endpoint.of("PATCH", ONE, "changeProject")
                        .summary("Changes what a project is called and how it is billed")
                        .access(COLLEAGUES.orKey(Scope.PROJECTS_WRITE))
                        .problems(VERSION_NEEDED, VERSION_CHANGED, CONFLICT)
                        .does(ProjectWords.class, Project.class, 200, this::change),
                Endpoint.of("DELETE", ONE, "deleteProject")
                        .summary("Deletes a project; it can be restored for 30 days")
                        .access(COLLEAGUES)
                        .problems(VERSION_NEEDED, VERSION_CHANGED)
                        .does(Nothing.class, Nothing.class, 204, call -> {
                            projects.delete(call.id("organization"), call.id("project"), call.expectedVersion());
                            return Reply.done();
                        }),
                Endpoint.of("POST", ONE + "/restore", "restoreProject")
                        .summary("Brings a deleted project back")
                        .access(COLLEAGUES)
                        .problems(VERSION_NEEDED, VERSION_CHANGED)
                        .does(Nothing.class, Project.class, 200, call -> tagged(projects.restore(
                                call.id("organization"), call.id("project"), call.expectedVersion()))),
                Endpoint.of("PUT", ASSIGNED, "assignProject")
                        .summary("Lets an agent or a client see a project")
                        .access(COLLEAGUES)
                        .does(Nothing.class, Assignments.class, 200, call -> assign(call, true)),
                Endpoint.of("DELETE", ASSIGNED, "unassignProject")
                        .summary("Lets them see it no longer")
                        .access(COLLEAGUES)
                        .does(Nothing.class, Assignments.class, 200, call -> assign(call, false)));
    }

    private static Viewer viewer(Call<?> call) {
        return switch (call.caller()) {
            case Caller.Person person -> new Viewer(
                    person.account(),
                    person.role().filter(r -> r == Role.AGENT || r == Role.CLIENT).isPresent());
            case Caller.Key key -> new Viewer(key.id(), false);
            case Caller.Nobody nobody -> throw new IllegalStateException("projects are for members");
        };
    }

    private Reply<ProjectPage> list(Call<Nothing> call) {
        Filter filter = new Filter(
                call.cursor(UUID::fromString),
                call.asked("words").orElse(""),
                call.asked("billing").map(ProjectRoutes::billing),
                call.asked("deleted").filter("true"::equals).isPresent());
        List<Project> page = projects.list(call.id("organization"), viewer(call), filter, call.limit());
        return Reply.ok(new ProjectPage(page, call.next(page, project -> project.id().toString())));
    }

    private static BillingStatus billing(String text) {
        return Arrays.stream(BillingStatus.values())
                .filter(b -> b.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.VALUE_WRONG, "billing is one of %s.".formatted(Arrays.toString(BillingStatus.values()))));
    }

    private Reply<Project> create(Call<NewProject> call) {
        NewProject wanted = call.body();
        Project made = projects.create(
                call.id("organization"),
                wanted.id(),
                viewer(call).account(),
                new Words(wanted.name(), wanted.address(), wanted.tier(), wanted.billing()));
        return Reply.created(made).version(made.version());
    }

    private Reply<Project> change(Call<ProjectWords> call) {
        ProjectWords said = call.body();
        return tagged(projects.change(
                call.id("organization"),
                call.id("project"),
                new Words(said.name(), said.address(), said.tier(), said.billing()),
                call.expectedVersion()));
    }

    private static Reply<Project> tagged(Project project) {
        return Reply.ok(project).version(project.version());
    }

    private Reply<Assignments> assign(Call<Nothing> call, boolean sees) {
        UUID organization = call.id("organization");
        UUID account = call.id("account");
        if (sees) {
            members.member(organization, account); // nobody else is given anything
        }
        return Reply.ok(new Assignments(projects.assign(organization, call.id("project"), account, sees)));
    }
}
