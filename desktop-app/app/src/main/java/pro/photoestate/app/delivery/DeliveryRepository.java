package pro.photoestate.app.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.platform.SqliteFile;

/** What is remembered of deliveries. Thread-safe. */
public final class DeliveryRepository {

    private final SqliteFile database;

    public DeliveryRepository(SqliteFile database) {
        this.database = database;
    }

    Optional<DeliveryPlan> plan(UUID shoot) {
        return database.read(h -> h.createQuery("SELECT plan FROM delivery_plan WHERE shoot_id = ?")
                .bind(0, shoot.toString())
                .map((row, context) -> DeliveryPlan.read(row.getString("plan")))
                .findOne());
    }

    /** Keeps a plan, unless the shoot is gone. */
    void keep(UUID shoot, DeliveryPlan plan) {
        database.write(h -> h.execute(
                "INSERT OR REPLACE INTO delivery_plan (shoot_id, plan) SELECT id, ? FROM shoot WHERE id = ?",
                plan.json(),
                shoot.toString()));
    }

    /** What was accepted for a shoot and its scenes. */
    Set<QaWarning.Accepted> accepted(UUID shoot) {
        List<QaWarning.Accepted> all = database.read(h -> h.createQuery(
                        "SELECT * FROM delivery_accepted WHERE scene_id = :shoot OR scene_id IN (SELECT id FROM scene"
                                + " WHERE shoot_id = :shoot)")
                .bind("shoot", shoot.toString())
                .map((row, context) -> new QaWarning.Accepted(
                        UUID.fromString(row.getString("scene_id")), row.getString("version"), row.getString("warning")))
                .list());
        return new HashSet<>(all);
    }

    void accept(QaWarning.Accepted warning, boolean yes) {
        String change = yes
                ? "INSERT OR REPLACE INTO delivery_accepted (scene_id, version, warning) VALUES (?, ?, ?)"
                : "DELETE FROM delivery_accepted WHERE scene_id = ? AND version = ? AND warning = ?";
        database.write(h -> h.execute(change, warning.about().toString(), warning.version(), warning.warning()));
    }

    /** What photos of a shoot measure, by scene; with the version that was measured. */
    Map<UUID, Measured> figures(UUID shoot) {
        Map<UUID, Measured> all = new HashMap<>();
        database.read(h -> h.createQuery(
                                "SELECT f.* FROM delivery_figures f JOIN scene s ON s.id = f.scene_id WHERE s.shoot_id = ?")
                        .bind(0, shoot.toString())
                        .map((row, context) -> Map.entry(
                                UUID.fromString(row.getString("scene_id")),
                                new Measured(row.getString("version"), Figures.read(row.getString("figures")))))
                        .list())
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    record Measured(String version, Figures figures) {}

    void keep(UUID scene, Measured measured) {
        database.write(h -> h.execute(
                "INSERT OR REPLACE INTO delivery_figures (scene_id, version, figures) VALUES (?, ?, ?)",
                scene.toString(),
                measured.version(),
                measured.figures().json()));
    }
}
