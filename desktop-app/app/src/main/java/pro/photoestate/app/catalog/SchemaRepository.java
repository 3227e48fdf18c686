package pro.photoestate.app.catalog;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import pro.photoestate.app.platform.SqliteFile;

/** The form of the catalog's tables. Migrations lie beside this class and are never changed once they are out. */
record SchemaRepository(SqliteFile database) {

    /** Kept, so that its level is: what Flyway does is only worth a word when it fails. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    /** The newest migration; a test compares it with the files. */
    static final int NEWEST = 6;

    /** The version of the tables as they are, 0 where there are none. */
    int version() {
        return database.read(handle -> {
            boolean any = handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'")
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            return any
                    ? handle.createQuery(
                                    "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success = 1")
                            .mapTo(Integer.class)
                            .one()
                    : 0;
        });
    }

    /**
     * Brings the tables of a file that is open nowhere else to the newest version.
     *
     * @throws IOException when they cannot be written; they are as they were then
     */
    static void migrate(String url) throws IOException {
        FLYWAY.setLevel(Level.WARNING);
        try {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:pro/photoestate/app/catalog")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
