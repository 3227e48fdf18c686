package pro.photoestate.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.identity.Ids;
import pro.photoestate.server.accounts.AccountRoutes;
import pro.photoestate.server.accounts.Accounts;
import pro.photoestate.server.accounts.TokenRoutes;
import pro.photoestate.server.audit.Audit;
import pro.photoestate.server.changes.Changes;
import pro.photoestate.server.jobs.Chore;
import pro.photoestate.server.jobs.JobLine;
import pro.photoestate.server.jobs.Jobs;
import pro.photoestate.server.mail.Mailroom;
import pro.photoestate.server.organizations.OrganizationService;
import pro.photoestate.server.organizations.Organizations;
import pro.photoestate.server.platform.DataFolder;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.EmbeddedDatabase;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.FiguresServer;
import pro.photoestate.server.platform.Holdings;
import pro.photoestate.server.platform.OpenApi;
import pro.photoestate.server.platform.RateLimits;
import pro.photoestate.server.platform.Readiness;
import pro.photoestate.server.platform.Readiness.Part;
import pro.photoestate.server.platform.Requests;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.ServerSettings.ServerSecret;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.StartFault;
import pro.photoestate.server.platform.WebFigures;
import pro.photoestate.server.platform.WebServer;
import pro.photoestate.server.projects.ProjectRoutes;
import pro.photoestate.server.projects.ProjectService;

/** Wires a server: opens what it needs, hands it to the features, and closes it in reverse. */
public final class SyncServer implements AutoCloseable {

    private final Holdings holdings;
    private final WebServer web;
    private final Optional<FiguresServer> figures;
    private final OrganizationService organizations;

    private SyncServer(
            Holdings holdings, WebServer web, Optional<FiguresServer> figures, OrganizationService organizations) {
        this.holdings = holdings;
        this.web = web;
        this.figures = figures;
        this.organizations = organizations;
    }

    /**
     * Starts one; afterwards it takes requests.
     *
     * @throws StartFault when it cannot start; then nothing of it is left running
     */
    public static SyncServer start(ServerSettings settings, Clock clock, SecureRandom random) {
        Holdings holdings = new Holdings();
        try {
            return start(settings, clock, random, holdings);
        } catch (RuntimeException e) {
            holdings.close();
            throw e;
        }
    }

    private static SyncServer start(ServerSettings settings, Clock clock, SecureRandom random, Holdings holdings) {
        DataFolder folder = holdings.keep(DataFolder.open(settings.data()));
        Database database = database(settings, folder, random, holdings);
        database.migrate();
        Ids ids = new Ids(clock, random);
        Site site = new Site(settings.publicUrl());
        JobLine line = new JobLine(clock);
        Mailroom mail = new Mailroom(database, line, ids, clock, settings.mail(), folder.folder("outbox"));
        Sealer sealer = new Sealer(settings.secret().map(ServerSecret::bytes).orElseGet(() -> folder.secret(random)), random);
        Accounts.Ground ground = new Accounts.Ground(database, new Audit(clock), ids, clock, random);
        Accounts accounts = Accounts.of(ground, mail, sealer, site, List.of(Organizations.ending(ground)));
        Organizations organizations = Organizations.of(ground, accounts, mail, site);
        Changes changes = new Changes(database, clock);
        ProjectService projects = new ProjectService(database, changes, clock);
        Requests requests = new Requests(database, sealer, clock);
        List<Chore> chores = List.of(
                new Chore("tidy-accounts", Duration.ofHours(6), accounts.people()::tidy),
                new Chore("tidy-requests", Duration.ofHours(6), requests::tidy),
                new Chore("tidy-changes", Duration.ofHours(6), changes::tidy),
                new Chore("tidy-projects", Duration.ofHours(6), projects::tidy));
        holdings.keep(Jobs.start(database, List.of(mail.job()), chores, clock, settings));
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        holdings.keep(registry::close);
        database.pool().setMetricRegistry(registry);
        Optional<FiguresServer> figures = settings.metricsPort()
                .map(port -> holdings.keep(FiguresServer.start(settings.listen().host(), port, registry)));
        List<Endpoint<?, ?>> endpoints = new ArrayList<>();
        endpoints.addAll(Readiness.endpoints(List.of(new Part("The database", database::answers))));
        endpoints.addAll(new TokenRoutes(accounts, site).endpoints());
        endpoints.addAll(new AccountRoutes(accounts).endpoints());
        endpoints.addAll(organizations.endpoints());
        endpoints.addAll(new ProjectRoutes(projects, organizations.members()).endpoints());
        endpoints.add(OpenApi.endpoint(endpoints));
        WebServer web = holdings.keep(WebServer.start(
                settings.listen(),
                endpoints,
                new WebServer.Rules(
                        organizations.gate(), new RateLimits(clock), requests, settings.proxies(), settings.patience()),
                ids,
                new WebFigures(registry)));
        site.listens(web.address());
        return new SyncServer(holdings, web, figures, organizations.all());
    }

    private static Database database(
            ServerSettings settings, DataFolder folder, SecureRandom random, Holdings holdings) {
        ServerSettings.DatabaseAddress at = settings.database()
                .orElseGet(() -> holdings.keep(EmbeddedDatabase.start(folder.folder("database"), settings.pool(), random))
                        .address());
        return holdings.keep(Database.open(at, settings.pool()));
    }

    /**
     * Opens what a start would open, and closes it again.
     *
     * @throws StartFault with what a start would fail with
     */
    public static void check(ServerSettings settings, SecureRandom random) {
        try (Holdings holdings = new Holdings()) {
            database(settings, holdings.keep(DataFolder.open(settings.data())), random, holdings);
        }
    }

    /** Where it takes requests. */
    public URI address() {
        return web.address();
    }

    /** The link that makes its first owner, while it has no organization; the one told before is dead. */
    public Optional<URI> firstOwnerLink() {
        return organizations.firstOwnerLink();
    }

    /** The port of its figures. */
    public Optional<Integer> figuresPort() {
        return figures.map(FiguresServer::port);
    }

    @Override
    public void close() {
        holdings.close();
    }
}
