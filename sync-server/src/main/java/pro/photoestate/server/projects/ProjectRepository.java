package pro.photoestate.server.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import pro.photoestate.account.BillingStatus;
import pro.photoestate.server.platform.Transaction;

/** The rows of projects. */
final class ProjectRepository {

    private static final String ORGANIZATION = "organization";
    private static final String PROJECT = "project";
    private static final String ACCOUNT = "account";

    /** @return false when there is one of that id, whosesoever it is */
    boolean add(Transaction tx, Project project) {
        return bound(
                                tx.handle()
                                        .createUpdate(
                                                """
                                                INSERT INTO project (id, organization, name, address, tier, billing, created_by,
                                                    created_at, changed_at, version)
                                                VALUES (:id, :organization, :name, :address, :tier, :billing, :creator, :created,
                                                    :changed, 1)
                                                ON CONFLICT DO NOTHING
                                                """),
                                project)
                        .bind("creator", project.createdBy())
                        .bind("created", project.createdAt().atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Project project) {
        return statement
                .bind("id", project.id())
                .bind(ORGANIZATION, project.organization())
                .bind("name", project.name())
                .bind("address", project.address())
                .bind("tier", project.tier())
                .bind("billing", project.billing().name())
                .bind("changed", project.changedAt().atOffset(ZoneOffset.UTC));
    }

    /** Held until the transaction ends. */
    Optional<Project> lock(Transaction tx, UUID organization, UUID id) {
        return tx.handle()
                .createQuery("SELECT * FROM project WHERE id = :id AND organization = :organization FOR UPDATE")
                .bind("id", id)
                .bind(ORGANIZATION, organization)
                .map((row, context) -> project(row))
                .findOne();
    }

    /**
     * One that somebody may see.
     *
     * @param only the account that it must have been given to; empty for who sees all
     */
    Optional<Project> find(Transaction tx, UUID organization, UUID id, Optional<UUID> only) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM project p WHERE id = :id AND organization = :organization
                            AND (:only::uuid IS NULL
                              OR EXISTS (SELECT 1 FROM project_assignment WHERE project = p.id AND account = :only))
                        """)
                .bind("id", id)
                .bind(ORGANIZATION, organization)
                .bind("only", only.orElse(null))
                .map((row, context) -> project(row))
                .findOne();
    }

    /** Those after one, the newest first. */
    List<Project> list(Transaction tx, UUID organization, ProjectService.Filter filter, Optional<UUID> only, int most) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM project p WHERE organization = :organization
                            AND (:after::uuid IS NULL OR id < :after)
                            AND (deleted_at IS NOT NULL) = :deleted
                            AND (:billing::text IS NULL OR billing = :billing)
                            AND (name ILIKE :words OR address ILIKE :words)
                            AND (:only::uuid IS NULL
                              OR EXISTS (SELECT 1 FROM project_assignment WHERE project = p.id AND account = :only))
                        ORDER BY id DESC LIMIT :most
                        """)
                .bind(ORGANIZATION, organization)
                .bind("after", filter.after().orElse(null))
                .bind("deleted", filter.deleted())
                .bind("billing", filter.billing().map(BillingStatus::name).orElse(null))
                .bind("words", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .bind("only", only.orElse(null))
                .bind("most", most)
                .map((row, context) -> project(row))
                .list();
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getObject(ORGANIZATION, UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getString("tier"),
                BillingStatus.valueOf(row.getString("billing")),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getLong("version"));
    }

    /** Writes a locked one as it is now. */
    void write(Transaction tx, Project project) {
        bound(
                        tx.handle()
                                .createUpdate(
                                        """
                                        UPDATE project SET name = :name, address = :address, tier = :tier, billing = :billing,
                                            changed_at = :changed, deleted_at = :deleted, version = :version
                                        WHERE id = :id AND organization = :organization
                                        """),
                        project)
                .bind("deleted", project.deletedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .bind("version", project.version())
                .execute();
    }

    void assign(Transaction tx, UUID project, UUID account) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO project_assignment (project, account) VALUES (:project, :account) ON CONFLICT DO NOTHING")
                .bind(PROJECT, project)
                .bind(ACCOUNT, account)
                .execute();
    }

    void unassign(Transaction tx, UUID project, UUID account) {
        tx.handle()
                .createUpdate("DELETE FROM project_assignment WHERE project = :project AND account = :account")
                .bind(PROJECT, project)
                .bind(ACCOUNT, account)
                .execute();
    }

    List<UUID> assigned(Transaction tx, UUID project) {
        return tx.handle()
                .createQuery("SELECT account FROM project_assignment WHERE project = :project ORDER BY account")
                .bind(PROJECT, project)
                .mapTo(UUID.class)
                .list();
    }

    /** Ends those that were deleted long ago. */
    int drop(Transaction tx, Instant before) {
        return tx.handle()
                .createUpdate("DELETE FROM project WHERE deleted_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
