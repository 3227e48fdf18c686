package pro.photoestate.server.projects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import pro.photoestate.account.BillingStatus;
import pro.photoestate.protocol.Change.Entity;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.changes.Changes;
import pro.photoestate.server.changes.Changes.Thing;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Transaction;

/** Projects come, change and go; each change is told to all devices of the organization. Thread-safe. */
public final class ProjectService {

    /** For this long one that was deleted can be restored. */
    static final Duration RESTORABLE = Duration.ofDays(30);

    static final int LARGEST_PAGE = 200;

    private static final int LONGEST = 200;

    private final ProjectRepository rows = new ProjectRepository();
    private final Database database;
    private final Changes changes;
    private final Clock clock;

    public ProjectService(Database database, Changes changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a person says about a project. */
    public record Words(String name, String address, String tier, BillingStatus billing) {

        /** @throws ProblemException {@code VALUE_WRONG} */
        public Words {
            name = text("name", name, 1);
            address = text("address", address, 0);
            tier = text("tier", tier, 0);
        }

        private static String text(String field, String text, int least) {
            String plain = text.strip();
            if (plain.length() < least || plain.length() > LONGEST) {
                throw new ProblemException(
                        ProblemCode.VALUE_WRONG, "The %s has %d to %d characters.".formatted(field, least, LONGEST));
            }
            return plain;
        }
    }

    /**
     * Which ones.
     *
     * @param after the last one of the page before
     * @param words that name or address has
     * @param deleted those that were deleted, and no others
     */
    public record Filter(Optional<UUID> after, String words, Optional<BillingStatus> billing, boolean deleted) {}

    /**
     * Who looks.
     *
     * @param only sees what was given to them
     */
    public record Viewer(UUID account, boolean only) {

        Optional<UUID> limit() {
            return only ? Optional.of(account) : Optional.empty();
        }
    }

    /**
     * Makes one; again under the same id gives the one that is there.
     *
     * @throws ProblemException {@code CONFLICT} when the id belongs to something else
     */
    public Project create(UUID organization, UUID id, UUID by, Words words) {
        Instant now = now();
        Project project = new Project(
                id, organization, words.name(), words.address(), words.tier(), words.billing(), by, now, now, Optional.empty(), 1);
        return database.transact(tx -> {
            if (!rows.add(tx, project)) {
                return rows.find(tx, organization, id, Optional.empty())
                        .filter(there -> there.createdBy().equals(by))
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.CONFLICT, "This id is in use; make a new one for a new project."));
            }
            tell(tx, project);
            return project;
        });
    }

    private void tell(Transaction tx, Project project) {
        Thing thing = new Thing(project.organization(), Entity.PROJECT, project.id(), project.version());
        if (project.deletedAt().isPresent()) {
            changes.deleted(tx, thing);
        } else {
            changes.put(tx, thing, project);
        }
    }

    /** One page, the newest first. */
    public List<Project> list(UUID organization, Viewer viewer, Filter filter, int most) {
        return database.transact(
                tx -> rows.list(tx, organization, filter, viewer.limit(), Math.clamp(most, 1, LARGEST_PAGE)));
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the viewer may not see */
    public Project read(UUID organization, UUID id, Viewer viewer) {
        return database.transact(tx -> rows.find(tx, organization, id, viewer.limit())).orElseThrow(ProjectService::gone);
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such project.");
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VERSION_CHANGED}; {@code CONFLICT} for one that is deleted */
    public Project change(UUID organization, UUID id, Words words, long expected) {
        return database.transact(tx -> {
            Project now = lock(tx, organization, id, expected);
            if (now.deletedAt().isPresent()) {
                throw new ProblemException(ProblemCode.CONFLICT, "The project was deleted; restore it first.");
            }
            return write(tx, now, words, now.deletedAt());
        });
    }

    private Project lock(Transaction tx, UUID organization, UUID id, long expected) {
        Project now = rows.lock(tx, organization, id).orElseThrow(ProjectService::gone);
        if (now.version() != expected) {
            throw new ProblemException(ProblemCode.VERSION_CHANGED, "The project was changed meanwhile; read it again.");
        }
        return now;
    }

    private Project write(Transaction tx, Project before, Words words, Optional<Instant> deletedAt) {
        Project after = new Project(
                before.id(),
                before.organization(),
                words.name(),
                words.address(),
                words.tier(),
                words.billing(),
                before.createdBy(),
                before.createdAt(),
                now(),
                deletedAt,
                before.version() + 1);
        rows.write(tx, after);
        tell(tx, after);
        return after;
    }

    /** Deletes one; it can be restored for 30 days. @throws ProblemException as {@link #change} */
    public void delete(UUID organization, UUID id, long expected) {
        mark(organization, id, expected, before -> before.or(() -> Optional.of(now())));
    }

    /** Brings a deleted one back. @throws ProblemException as {@link #change} */
    public Project restore(UUID organization, UUID id, long expected) {
        return mark(organization, id, expected, before -> Optional.empty());
    }

    private Project mark(UUID organization, UUID id, long expected, UnaryOperator<Optional<Instant>> deleted) {
        return database.transact(tx -> {
            Project now = lock(tx, organization, id, expected);
            Optional<Instant> then = deleted.apply(now.deletedAt());
            return then.equals(now.deletedAt())
                    ? now
                    : write(tx, now, new Words(now.name(), now.address(), now.tier(), now.billing()), then);
        });
    }

    /** Lets an agent or a client see one, or no longer. */
    public List<UUID> assign(UUID organization, UUID id, UUID account, boolean sees) {
        return database.transact(tx -> {
            Project project = rows.lock(tx, organization, id).orElseThrow(ProjectService::gone);
            if (sees) {
                rows.assign(tx, project.id(), account);
            } else {
                rows.unassign(tx, project.id(), account);
            }
            return rows.assigned(tx, project.id());
        });
    }

    /** Ends those that can no longer be restored; a chore does it. */
    public void tidy() {
        database.run(tx -> rows.drop(tx, now().minus(RESTORABLE)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
